/** Texts of `connection-import.tsx`. */
export const connectionImportWords = {
  loadingImport: 'Loading the import…',
  notLoaded: 'The import could not be loaded. “Health” shows why.',
  refreshHealthToSee: 'Refresh health to see the import.',
} as const;

/** Texts of `connection-page.tsx`. */
export const connectionPageWords = {
  allConnections: 'All connections',
  enteredByHand: 'Entered by hand',
  source: 'Source',
  jiraProject: 'Jira project',
  issueType: 'Issue type',
  createsIssueAtState: 'Creates an issue at state',
  issues: 'Issues',
  policy: 'Policy',
  enterFinding: 'Enter a finding',
  latestDeliveries: 'Latest deliveries',
  testDelivery: 'Test delivery',
  howDeliveriesAreSigned: 'How deliveries are signed',
  programAndProject: 'Program and project',
  settings: 'Settings',
  rules: 'Rules',
  mappingAndPreview: 'Mapping and preview',
  changesSent: (source: string) => `Changes sent to ${source}`,
  pauseOrDelete: 'Pause or delete',
  project: 'Project',
} as const;

/** Texts of `connection-table.tsx`. */
export const connectionTableWords = {
  connections: 'Connections',
  programProject: 'Program → project',
  lastDelivery: 'Last delivery',
  byHand: 'By hand',
  policy: 'Policy',
  state: 'State',
  noneYet: 'None yet',
  problems: 'Problems',
  none: 'None',
  connection: 'Connection',
} as const;

/** Texts of `connections-view.tsx`. */
export const connectionsViewWords = {
  connectionNoLongerExists: (connectionId: string) =>
    `Connection “${connectionId}” no longer exists. These connections do:`,
  eachConnectionTurnsSubmissions:
    'Each connection turns the submissions of one program into issues in one Jira project.',
  addConnection: 'Add a connection',
  addConnectionForFindings: 'Add a connection for findings entered by hand',
  resolutions: 'Resolutions',
  slaColumns: 'SLA columns',
} as const;

/** Texts of `danger-zone.tsx`. */
export const dangerZoneWords = {
  whatDeletingDoes: (connectionId: string) => `What deleting “${connectionId}” does:`,
  itsSecrets: 'Its secrets and its API token are removed: deliveries are then refused with 401.',
  theyAreDeleted: (atLeast: string) => `${atLeast}: they are deleted for good.`,
  caseOfEachSubmission: 'The case of each submission is kept as evidence.',
  pausingStoresDeliveries:
    'Pausing stores deliveries for up to 30 days and writes nothing to Jira until you resume. Clocks of existing issues keep running and their notices are still sent: deadlines do not stop.',
  notDeleted: (connectionId: string) => `Connection “${connectionId}” could not be deleted.`,
  deleteForm: (connectionId: string) => `Delete ${connectionId}`,
  itHasNoOpen: 'It has no open issue.',
  theyStayInJira: (atLeast: string) =>
    `${atLeast}: they stay in Jira with their last due date, but their clocks stop updating, no notices are sent, and no figure or search counts them as open or overdue. Their panels say that the connection was deleted.`,
  anotherConnectionToSame:
    'Another connection to the same program takes over an issue with its next delivery.',
  nameOfConnection: 'Name of the connection',
  typeToConfirm: (connectionId: string) => `Type “${connectionId}” to confirm.`,
  deleteConnection: 'Delete connection',
  deleting: 'Deleting…',
  keep: 'Keep',
  notLoaded: (id: string) => `The effects of deleting “${id}” could not be loaded.`,
  noComparisonOrImport:
    'No comparison or import starts meanwhile; a running one continues, and its findings are stored too.',
  pause: (id: string) => `Pause “${id}”`,
  pausing: 'Pausing…',
  notPaused: (id: string) => `Connection “${id}” could not be paused.`,
  deleteNamed: (id: string) => `Delete “${id}”…`,
  loading: 'Loading…',
} as const;

/** Texts of `pause-message.tsx`. */
export const pauseMessageWords = {
  pausedSince: (moment: string, waiting: string) => `Paused since ${moment}. ${waiting}`,
  deliveriesAreStored:
    'Deliveries are stored for up to 30 days and change no issue until you resume. Clocks of existing issues keep running and their notices are still sent.',
  noDeliveriesSince: 'No deliveries since.',
  stored: (atLeast: string) => `${atLeast} stored.`,
  noComparisonOrImport: 'No comparison or import starts.',
  resume: (id: string) => `Resume “${id}”`,
  resuming: 'Resuming…',
  notResumed: (id: string) => `Connection “${id}” could not be resumed.`,
} as const;

/** Texts of `route-form.tsx`. */
export const routeFormWords = {
  existingIssuesStay:
    'Existing issues stay in their project and are still tracked. Several connections can create issues in one project.',
  chooseIssueType: 'Choose an issue type.',
  notChanged: (id: string) => `Connection “${id}” could not be changed.`,
  of: (hasProgram: boolean, id: string) => `${hasProgram ? 'Program and project' : 'Project'} of ${id}`,
  programsCodeHint:
    'The program’s code from its address. Only one connection to a program can be on, because a submission belongs to one issue.',
  saveChanges: 'Save changes',
  saving: 'Saving…',
} as const;

/** Texts of `secrets-section.tsx`. */
export const secretsSectionWords = {
  signingSecrets: 'Signing secrets',
  set: (count: string) => `${count} set`,
  none: 'None',
} as const;
