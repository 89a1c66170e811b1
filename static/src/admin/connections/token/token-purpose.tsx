import type { ReactElement } from 'react';
import { ExternalLink } from '../../../ui/external-link';

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
      <p>
        With it the app checks every hour for lost deliveries, and can import submissions that are older than
        the webhook. It only reads. The token is stored encrypted in Forge’s secret store and never shown
        again.
      </p>
      {hasHelp && (
        <>
          <ol>
            <li>
              In Bugcrowd invite a user for this app alone, a service account, with the organization role
              “Member” and, in program “{program}”, the role “Viewer”. The token has the user’s permissions,
              so give it read access only.
            </li>
            <li>
              Sign in as that user, open “API Credentials” below the profile picture, enter a name such as
              “Bounty Clock” and choose “Create credentials”.
            </li>
            <li>Bugcrowd shows a username and a password, once. Enter both below.</li>
          </ol>
          <p>
            <ExternalLink href="https://docs.bugcrowd.com/api/getting-started/">
              Bugcrowd’s guide to API credentials
            </ExternalLink>
          </p>
        </>
      )}
    </>
  );
}
