import type { ReactElement } from 'react';
import { ExternalLink } from '../../../ui/external-link';
import { tokenPurposeWords as words } from './words';

/** What the token is for, and how to create one. */
export function TokenPurpose({
  program,
  hasHelp,
}: {
  readonly program: string;
  readonly hasHelp: boolean;
}): ReactElement {
  return (
    <>
      <p>{words.withItAppChecks}</p>
      {hasHelp && (
        <>
          <ol>
            <li>{words.inBugcrowdInviteUser(program)}</li>
            <li>{words.signIn}</li>
            <li>{words.bugcrowdShowsUsername}</li>
          </ol>
          <p>
            <ExternalLink href="https://docs.bugcrowd.com/api/getting-started/">
              {words.bugcrowdsGuideToApi}
            </ExternalLink>
          </p>
        </>
      )}
    </>
  );
}
