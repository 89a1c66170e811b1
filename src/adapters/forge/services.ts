import { getAppContext, webTrigger } from '@forge/api';
import type { ReadDetails } from '../../domain/conversation/source-details';
import type { ConnectionSource } from '../../domain/findings/source-id';
import type { SourceWords } from '../../domain/findings/source-words';
import type { EnteredFindings } from '../../usecases/sources/ports';
import { parsePolicy } from '../sla/parse-policy';
import { createReaders } from '../../sources/readers';
import { sampleOf } from '../../sources/samples';
import { signDelivery } from '../../sources/signing/sign-delivery';
import { enteredSource, setUpSource, sourceOf, traitsOf } from '../../sources/registry';
import { columnWriter } from '../jira/column-writer';
import { createFieldDirectory } from '../jira/field-directory';
import { createSkippedFieldsReader } from '../jira/skipped-fields';
import type { FieldMetadata } from '../jira/field-metadata';
import { createCommentMirror } from '../jira/comment-mirror';
import { createFileLinker } from '../jira/file-links';
import { createIssueTracker } from '../jira/issue-tracker';
import { mayHaveIssues, olderIssues } from '../jira/older-issues';
import { createPanelPinner } from '../jira/panel-pinner';
import { projectDirectory } from '../jira/project-directory';
import { jiraComments } from '../jira/jira-comments';
import { toCommentEvent } from '../jira/to-comment-event';
import { toIssueEvent } from '../jira/to-issue-event';
import { viewerPermissions } from '../jira/viewer-permissions';
import { agreementStore } from '../kvs/agreement-store';
import { issueSideReader } from '../jira/issue-side';
import { adminLog } from '../kvs/admin-log';
import { applicationStore } from '../kvs/application-store';
import { columnsCover, columnsStore } from '../kvs/columns-store';
import { createCaseStore } from '../kvs/case-store';
import { casePeople } from '../kvs/case-people';
import { logEntries, policySaves } from '../kvs/kept-values';
import { figuresStore } from '../kvs/figures-store';
import { lostPeopleStore } from '../kvs/lost-people-store';
import { reportCycleStore } from '../kvs/report-cycle-store';
import { connectionCommentsStore, conversationStore } from '../kvs/conversation-store';
import { createConnectionStore } from '../kvs/connection-store';
import { createFieldMetadataCache } from '../kvs/field-metadata-cache';
import { importStore, reconciliationStore, tokenStore } from '../kvs/reconciliation-store';
import { tallyStore } from '../kvs/tally-store';
import { pressure } from '../kvs/pressure';
import { isStorageFull } from '../kvs/is-storage-full';
import { pinStore } from '../kvs/pin-store';
import { issueNoteStore } from '../kvs/issue-note-store';
import { resolutionStore } from '../kvs/resolution-store';
import { createResolutionBook } from '../jira/resolution-book';
import { unknownWorkStore } from '../kvs/unknown-work';
import { ownPolicyStore } from '../kvs/own-policy-store';
import { createPolicyStore } from '../presets/policy-store';
import { setUpStore } from '../kvs/set-up-store';
import { isAppInRole } from '../jira/app-roles';
import { choiceDirectory } from '../jira/choice-directory';
import { issueReader } from '../jira/issue-reader';
import { peopleDirectory } from '../jira/people-directory';
import { bulkPermissions } from '../jira/bulk-permissions';
import { browsableProjects } from '../jira/browsable-projects';
import { accountReports } from './account-reports';
import { createRecentValues } from './recent-values';
import { appPermissions } from './app-permissions';
import { intakeServices } from './intake-services';

const wordsOf = (source: ConnectionSource): SourceWords => sourceOf(source).words;

/** Module keys of the manifest. */
const WEB_TRIGGER_KEY = 'bugcrowd-webhook';
const PANEL_KEY = 'sla-panel';

const { now } = intakeServices;

const fieldCache = createFieldMetadataCache<FieldMetadata>();

/**
 * All services on Forge. Implementations are chosen here and in `intakeServices` only. Each use case declares the ports
 * it needs, which checks this object where `entry` passes it.
 */
export const services = {
  ...intakeServices,
  cases: createCaseStore(now),
  connections: createConnectionStore(mayHaveIssues),
  olderIssues,
  policies: createPolicyStore(ownPolicyStore),
  sources: { traitsOf, wordsOf, setUpSource, enteredSource },
  parsePolicy,
  parseIssueEvent: toIssueEvent,
  parseCommentEvent: toCommentEvent,
  jiraComments,
  people: peopleDirectory,
  issues: issueReader,
  notes: issueNoteStore,
  unknownWork: unknownWorkStore,
  resolutions: createResolutionBook(resolutionStore),
  isStorageFull,
  setUps: setUpStore,
  entryOf: (source: ConnectionSource): EnteredFindings | null => sourceOf(source).entry,
  pressure,
  tallies: tallyStore,
  reconciliations: reconciliationStore,
  imports: importStore,
  tokens: tokenStore,
  readerOf: createReaders(now),
  sampleOf,
  sign: signDelivery,
  skippedFieldsReader: createSkippedFieldsReader(fieldCache),
  fieldDirectory: createFieldDirectory(fieldCache, now),
  app: appPermissions,
  adminLog,
  applications: applicationStore,
  casePeople,
  logEntries,
  policySaves,
  lostPeople: lostPeopleStore,
  reportCycle: reportCycleStore,
  figures: figuresStore,
  columns: columnsStore,
  columnsCover,
  columnWriter,
  browsable: browsableProjects,
  accountReports,
  conversations: conversationStore,
  agreements: agreementStore,
  issueSides: issueSideReader,
  connectionComments: connectionCommentsStore,
  commentMirror: createCommentMirror(wordsOf),
  fileLinker: createFileLinker(wordsOf),
  recentDetails: createRecentValues<ReadDetails>(60_000),
  newId: (): string => crypto.randomUUID(),
  appVersion: (): string => getAppContext().appVersion,
  remainingMs: (): number => getAppContext().invocationRemainingTimeInMillis(),
  tracker: createIssueTracker(fieldCache, now, wordsOf),
  viewer: viewerPermissions,
  bulkPermissions,
  projects: projectDirectory,
  choices: choiceDirectory,
  isAppInRole,
  pins: pinStore,
  pinner: createPanelPinner(PANEL_KEY),
  webTriggerUrl: (): Promise<string> => webTrigger.getUrl(WEB_TRIGGER_KEY),
};
