import type { ReactElement } from 'react';

/** What the token is for and, where one is to be entered, how it is made. */
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
        With it the app asks Bugcrowd every hour whether a delivery was lost, and can import submissions that
        are older than the webhook. It only reads. The token is kept in Forge’s secret store, encrypted;
        nobody is shown it again.
      </p>
      {hasHelp && (
        <ol>
          <li>
            In Bugcrowd invite a user for this app alone, a service account, with the organisation role
            “Member” and, in program “{program}”, the role “Viewer”. Its token can do what the user can, so it
            should do no more than read.
          </li>
          <li>
            Sign in as that user, open “API Credentials” below the profile picture, enter a name such as
            “Bounty Clock” and choose “Create credentials”.
          </li>
          <li>Bugcrowd shows a username and a password, once. Enter both here with a colon between them.</li>
        </ol>
      )}
    </>
  );
}
