/** Texts of `test-delivery-part.tsx`. */
export const testDeliveryPartWords = {
  appMakesUpSubmission: (name: string) =>
    `The app makes up a submission, signs it with the connection’s latest secret as ${name} would, and takes it through every step of a real delivery except the last: no issue is created, and nothing is stored or counted. Only a real delivery shows whether ${name} can reach the app.`,
  issueThatWould: 'The issue that would be created',
  thereIsNoSigning: 'There is no signing secret to sign a test with. Add one first.',
  findingsOfThisConnection: 'Findings of this connection are entered by hand: nothing is delivered.',
  notFinished: (as: string) => `The test could not be finished. ${as}`,
  stepsOfTest: 'Steps of the test',
  notSent: 'The test delivery could not be sent.',
  sendTestDelivery: 'Send a test delivery',
  testing: 'Testing…',
} as const;

/** Texts of `test-steps.ts`. */
export const testStepsWords = {
  notReached: 'Not reached',
  secret: (headerName: string, secret: number, scheme: string) =>
    `${headerName}, secret ${secret}: ${scheme}.`,
  thisSecret:
    'This secret is not base64, which the accepted way of signing needs. Enter the secret again, or go back to the expected way of signing.',
  refused: (refusal: string) => `Refused: ${refusal}.`,
  notUnderstood: 'Not understood',
  statePriorityP: (eventName: string, submissionStateName: string, priority: number) =>
    `${eventName}: state ${submissionStateName}, priority P${priority}.`,
  notUsed: (value: string) => ` Not used: ${value}.`,
  otherProgram: 'Other program',
  itNamesProgram: (otherProgram: string) =>
    `It names program “${otherProgram}”, which is not the connection’s.`,
  programConnection: (
    program: string,
    connectionId: string,
    value: string,
    projectKey: string,
    issueType: string,
  ) => `Program “${program}” → connection “${connectionId}” →${value} ${projectKey}, ${issueType}.`,
  connectionIsPausedDeliveries: (where: string) =>
    `${where} The connection is paused: deliveries are stored until it is resumed.`,
  nothingIsLeftOut: 'Nothing is left out.',
  withGaps: 'With gaps',
  leftOut: (value: string) => `Left out: ${value}.`,
  thisSubmissionWouldGet: 'This submission would get no issue.',
  notKnown: 'Not known',
  jiraCouldNotSay: 'Jira did not say what the issue would look like.',
  testEnded: (name: string) => `The test ended at “${name}”.`,
  deliveryLikeThisWould: 'A delivery like this would arrive, with the limits below.',
  deliveryLikeThisWouldArrive: 'A delivery like this would arrive.',
} as const;
