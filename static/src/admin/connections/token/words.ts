/** Texts of `remove-token.tsx`. */
export const removeTokenWords = {
  withoutItAppCannot:
    'Without it the app cannot detect lost deliveries, and a running import stops. Issues stay as they are. Delete the credentials in Bugcrowd too, unless something else uses them.',
  removeApiToken: 'Remove the API token',
  removeToken: 'Remove token',
  removing: 'Removing…',
} as const;

/** Texts of `token-form.tsx`. */
export const tokenFormWords = {
  apiToken: (connectionId: string) => `API token of ${connectionId}`,
  apiUsername: 'API username',
  apiUsernameHint: 'The first part of the credential.',
  apiPassword: 'API password',
  apiPasswordHint:
    'The second part. Bugcrowd shows both only once. They are tested before they are saved, and replace the current ones.',
  saveToken: 'Save token',
  askingBugcrowd: 'Asking Bugcrowd…',
  cancel: 'Cancel',
} as const;

/** Texts of `token-part.tsx`. */
export const tokenPartWords = {
  appWouldNotUse: (off: string) => `${off} The app would not use a token.`,
  apiToken: (connectionId: string, value: string) =>
    `The API token of “${connectionId}” could not be ${value}.`,
  notTested: (connectionId: string) => `The API token of “${connectionId}” could not be tested.`,
  testToken: 'Test token',
  askingBugcrowd: 'Asking Bugcrowd…',
  replaceToken: 'Replace token…',
  removeToken: 'Remove token…',
} as const;

/** Texts of `token-purpose.tsx`. */
export const tokenPurposeWords = {
  withItAppChecks:
    'With it the app checks every hour for lost deliveries, and can import submissions that are older than the webhook. It only reads. The token is stored encrypted in Forge’s secret store and never shown again.',
  inBugcrowdInviteUser: (program: string) =>
    `In Bugcrowd invite a user for this app alone, a service account, with the organization role “Member” and, in program “${program}”, the role “Viewer”. The token has the user’s permissions, so give it read access only.`,
  signIn:
    'Sign in as that user, open “API Credentials” below the profile picture, enter a name such as “Bounty Clock” and choose “Create credentials”.',
  bugcrowdShowsUsername: 'Bugcrowd shows a username and a password, once. Enter both below.',
  bugcrowdsGuideToApi: 'Bugcrowd’s guide to API credentials',
} as const;

/** Texts of `token-section.tsx`. */
export const tokenSectionWords = {
  apiToken: (name: string) => `${name} API token`,
  notSet: 'Not set',
  set: 'Set',
} as const;
