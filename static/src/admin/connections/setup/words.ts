/** Texts of `address-step.tsx`. */
export const addressStepWords = {
  configureBugcrowdWebhook: 'Configure the Bugcrowd webhook with this address:',
  openProgramInBugcrowd: (program: string) =>
    `Open program “${program}” in Bugcrowd: Program Settings, Integrations, Outgoing webhooks, Add webhook.`,
  enterAddressAbove: 'Enter the address above as the webhook’s URL.',
  chooseAllSubmission: 'Choose all submission and blocker events.',
  saveIt: 'Save it with “Add & enable webhook”.',
  deliveriesAreRefusedUntil:
    'Deliveries are refused until you set the signing secret in the next step. After that they are stored, and processed once the connection is on.',
  webhookAddress: 'Webhook address',
} as const;

/** Texts of `admission-step.tsx`. */
export const admissionStepWords = {
  otherSubmissionsAreStored: 'Submissions that do not qualify are stored, and get an issue once they do.',
  createIssue: 'Create an issue at',
  createIssueHint: 'The state a submission must reach. Submissions in a later state get an issue too.',
  minimumSeverity: 'Minimum severity',
  minimumSeverityHint: 'Submissions below it get an issue once they are rated higher.',
  createIssuesForDuplicates: 'Create issues for duplicates too',
} as const;

/** Texts of `arrivals-step.tsx`. */
export const arrivalsStepWords = {
  stepOf: (count: number) => `Step ${count} of ${count}`,
  connectionIsOnYou: (connectionId: string) =>
    `Connection “${connectionId}” is on. You do not need to wait here: deliveries are processed even when this page is closed.`,
  testDelivery: 'Test delivery',
  goToConnection: (connectionId: string) => `Go to connection “${connectionId}”`,
} as const;

/** Texts of `policy-step.tsx`. */
export const policyStepWords = {
  policySetsEachIssues:
    'The policy sets each issue’s due date. You can change it later, and write your own under “Policies”.',
  policy: 'Policy',
  noLongerInForce: (count: number) => `No longer in force (${count})`,
} as const;

/** Texts of `program-step.tsx`. */
export const programStepWords = {
  connectionTurnsSubmissions:
    'A connection turns the submissions of one Bugcrowd program into issues in one Jira project. Setup takes about ten minutes. You can stop at any step: your entries are saved, and any Jira administrator can continue.',
  connectionIsCalled: (id: string) =>
    `The connection is called “${id}”. Its name is part of the webhook address; to change it, discard this setup and start over.`,
  severalConnectionsCanCreate:
    'Several connections can create issues in one project. Only one connection to a program can be on, because a submission belongs to one issue.',
  bugcrowdProgram: 'Bugcrowd program',
  bugcrowdProgramHint:
    'The program’s code from its Bugcrowd address: for bugcrowd.com/engagements/acme it is “acme”.',
  nameOfConnection: 'Name of the connection',
  nameOfConnectionHint:
    'Small letters, digits and hyphens. It becomes part of the webhook address, so you cannot change it later.',
} as const;

/** Texts of `project-step.tsx`. */
export const projectStepWords = {
  reportsDescribeUnfixedVulnerabilities:
    'Reports describe unfixed vulnerabilities. Choose a project with restricted access.',
} as const;

/** Texts of `read-step.ts`. */
export const readStepWords = {
  chooseProject: 'Choose a project.',
  chooseIssueType: 'Choose an issue type.',
} as const;

/** Texts of `review-step.tsx`. */
export const reviewStepWords = {
  change: 'Change',
  bugcrowdProgram: 'Bugcrowd program',
  signingSecret: 'Signing secret',
  notSet: 'Not set',
  jiraProjectAndIssue: 'Jira project and issue type',
  notChosen: 'Not chosen',
  createsIssue: 'Creates an issue',
  fromState: (submissionStateName: string, severity: string, duplicates: string) =>
    `From state ${submissionStateName}; ${severity}; ${duplicates}`,
  changeOf: (name: string) => `Change: ${name}`,
  showPanelOnAll: 'Show the panel on all work items of the project',
  showPanelOnAllHint: 'Otherwise people see it only on issues where someone opened it.',
  set: 'Set',
} as const;

/** Texts of `secret-step.tsx`. */
export const secretStepWords = {
  bugcrowdSignsItsDeliveries:
    'Bugcrowd signs its deliveries with a secret that proves their origin. It shows the secret once the webhook is saved: open the webhook’s Edit page and copy it.',
  secretIsSetLeave: 'A secret is set. Leave the field empty to keep it, or enter a new one to replace it.',
  signingSecret: 'Signing secret',
  signingSecretHint: 'Stored encrypted in Forge’s secret store and never shown again.',
} as const;

/** Texts of `set-up-wizard.tsx`. */
export const setUpWizardWords = {
  iHaveAdded: 'I have added it in Bugcrowd',
  switchOn: 'Switch on',
  notSaved: 'This step could not be saved.',
  saveAndGoBack: 'Save and go back to the review',
  switchingOn: 'Switching on…',
  finishLater: 'Finish later',
  cancel: 'Cancel',
  saving: 'Saving…',
  continue: 'Continue',
} as const;

/** Texts of `step-frame.tsx`. */
export const stepFrameWords = {
  stepOf: (value: number, count: number) => `Step ${value} of ${count}`,
  back: 'Back',
  saving: 'Saving…',
} as const;

/** Texts of `unfinished-set-ups.tsx`. */
export const unfinishedSetUpsWords = {
  setupUnfinished: 'Setup unfinished',
  forProgramStarted: (program: string, moment: string, step: number, steps: number, name: string) =>
    `For program “${program}”, started on ${moment}. Next step: ${step} of ${steps}: ${name}.`,
  thisDeletesYourEntries: 'This deletes your entries, the signing secret and stored deliveries.',
  notDiscarded: (id: string) => `The setup of “${id}” could not be discarded.`,
  storedUntil: (atLeast: string) => ` Stored until it is on: ${atLeast}.`,
  discardSetup: (id: string) => `Discard the setup of ${id}`,
  confirmDiscard: 'Discard',
  discarding: 'Discarding…',
  continue: (id: string) => `Continue “${id}”`,
  discard: (id: string) => `Discard “${id}”…`,
  unfinishedSetups: 'Unfinished setups',
} as const;

/** Texts of `wizard-steps.ts`. */
export const wizardStepsWords = {
  nameProgram: 'Name the program',
  configureBugcrowdWebhook: 'Configure the Bugcrowd webhook',
  pasteSigningSecret: 'Paste the signing secret',
  chooseJiraProject: 'Choose the Jira project and issue type',
  choosePolicy: 'Choose the policy',
  chooseWhatCreatesIssue: 'Choose what creates an issue',
  reviewAndSwitch: 'Review and switch on',
  waitForFirstDelivery: 'Wait for the first delivery',
} as const;

/** Texts of `ready-made-filters.tsx`. */
export const readyMadeFiltersWords = {
  filtersForYourTeam: 'Filters for your team',
  eachOpensJirasIssue:
    'Each opens Jira’s issue search. Save it there as a filter to share it, to get its issues by email, or to show it on a board or dashboard.',
} as const;
