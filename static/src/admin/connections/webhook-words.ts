/** Texts of `add-secret-form.tsx`. */
export const addSecretFormWords = {
  notAdded: (connectionId: string) => `The secret of “${connectionId}” could not be added.`,
  addSecret: (connectionId: string) => `Add a secret to ${connectionId}`,
  newSigningSecret: 'New signing secret',
  newSigningSecretHint: 'From the webhook’s Edit page in Bugcrowd. It is never shown again.',
  addIt: 'Add secret',
  adding: 'Adding…',
} as const;

/** Texts of `drop-secret.tsx`. */
export const dropSecretWords = {
  itSignedLatestDelivery: 'It signed the latest delivery.',
  afterYouRemove:
    'After you remove it, deliveries signed with it are refused with 401 and lost, unless Bugcrowd sends them again.',
  removeItOnceBugcrowd: 'Remove it once Bugcrowd signs with the other one.',
  removeSecret: (number: number) => `Remove secret ${number}`,
  removeIt: 'Remove secret',
  removing: 'Removing…',
} as const;

/** Texts of `secrets-part.tsx`. */
export const secretsPartWords = {
  noneSetEveryDelivery: 'None set: every delivery is refused.',
  secret: (number: number) => `Secret ${number}`,
  toRotateSecretWithout: 'To rotate the secret without losing a delivery:',
  createNewSecret:
    'Create the new secret in Bugcrowd: on the webhook’s Edit page if it offers that, otherwise with a second webhook with the same address and events.',
  addItHereDeliveries: 'Add it here. Deliveries signed with either secret are then accepted.',
  waitUntilThisList: 'Wait until this list shows that the new one signed the latest delivery.',
  removeOldOneHere: 'Remove the old one here and, if there are two webhooks, delete the old one in Bugcrowd.',
  bothAreValidOnce:
    'Both are valid. Once the new one has signed the latest delivery, remove the old one. To trigger a delivery, comment on any submission in Bugcrowd.',
  dateAddedNotRecorded: 'Date added not recorded',
  addedOn: (moment: string, by: string) => `Added on ${moment}${by}`,
  notRemoved: (number: number, id: string) => `Secret ${number} of “${id}” could not be removed.`,
  signingSecrets: (id: string) => `Signing secrets of ${id}`,
  itSignedLatestOne: 'It signed the latest one.',
  removeSecret: (number: number) => `Remove secret ${number}…`,
  refreshList: 'Refresh list',
} as const;

/** Texts of `webhook-address.tsx`. */
export const webhookAddressWords = {
  openProgramInBugcrowd: (program: string) =>
    `Open program “${program}” in Bugcrowd: Program Settings, Integrations, Outgoing webhooks, Add webhook.`,
  enterWebhookAddressAbove:
    'Enter the webhook address above as its URL, and choose all submission and blocker events.',
  saveIt:
    'Save it with “Add & enable webhook”. Only then does Bugcrowd show the signing secret, on the webhook’s Edit page.',
  ifItDiffers: 'If it differs from the secret set here, add it under “Signing secrets”.',
  bugcrowdsGuideToWebhooks: 'Bugcrowd’s guide to webhooks',
  webhookAddress: 'Webhook address',
  setItUp: 'Set it up in Bugcrowd',
} as const;
