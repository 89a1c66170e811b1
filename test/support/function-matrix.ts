import type { AdminApi } from '../../src/contract/admin';
import type { AnswersApi } from '../../src/contract/answers';
import type { OverviewApi } from '../../src/contract/figures';
import type { AgreementApi } from '../../src/contract/agreement';
import type { LinkingApi } from '../../src/contract/linking';
import type { PanelApi } from '../../src/contract/panel';
import type { SourceDetailsApi } from '../../src/contract/source-details';
import { commentsChoice } from '../../src/domain/conversation/comments-setting';
import { without } from '../../src/domain/configuration/without';
import { newConnection } from '../../src/domain/connections/connection';
import { bugcrowdTraits } from '../../src/sources/bugcrowd/traits';

/** The input of a function, and its effect; `null` if it changes nothing. */
export interface FunctionRow {
  readonly payload?: unknown;
  readonly changes: string | null;
}

const connectionId = 'demo';
const period = { from: null, to: null, cursor: null };
const { mapping, comments: stored, agreement: told, ...defaults } = newConnection('bugcrowd', bugcrowdTraits);
const comments = commentsChoice(stored);
const settings = { ...without(without(defaults, 'pausedSince'), 'source'), comments };
const agreement = without(told, 'since');
const document = '{}';
const place = { connectionIds: [connectionId], place: null };
const policy = { policyId: 'marketplace-cloud-2026' };

/** Every function of the admin page, all for Jira administrators only. */
export const adminMatrix: Readonly<Record<keyof AdminApi, FunctionRow>> = {
  getOverview: { changes: null },
  pinPanel: { payload: { connectionId }, changes: 'Jira’s pinned panels, admin log' },
  saveSettings: {
    payload: { connectionId, settings: { ...settings, ...policy }, base: { ...settings, ...policy } },
    changes: 'connection, admin log',
  },
  getAgreementSetting: { payload: { connectionId }, changes: null },
  saveAgreementSetting: {
    payload: { connectionId, setting: agreement, base: agreement },
    changes: 'connection, admin log',
  },
  saveRoute: {
    payload: {
      connectionId,
      base: {
        program: 'acme',
        project: { id: '10000', key: 'SEC' },
        issueType: { id: '10100', name: 'Vulnerability' },
      },
      program: 'acme',
      projectId: '10000',
      issueTypeId: '10100',
    },
    changes: 'connection, admin log',
  },
  previewRules: { payload: { connectionId, place: null }, changes: null },
  applyRules: {
    payload: { connectionId, digest: 'none', expected: 0 },
    changes: 'queue, then cases and issues; admin log',
  },
  getRules: { payload: { connectionId }, changes: null },
  saveRules: {
    payload: { connectionId, rules: [], base: [], evenSo: false },
    changes: 'connection, Jira’s pinned panels, admin log',
  },
  pauseConnection: { payload: { connectionId }, changes: 'connection, admin log' },
  resumeConnection: {
    payload: { connectionId },
    changes: 'connection, queue, admin log',
  },
  previewDelete: { payload: { connectionId }, changes: null },
  addSecret: {
    payload: { connectionId, secret: 'another-webhook-secret-0123456789abcdef' },
    changes: 'secrets, admin log',
  },
  removeSecret: { payload: { connectionId, number: 0 }, changes: 'secrets, admin log' },
  getSigning: { payload: { connectionId }, changes: null },
  testSigning: { payload: { connectionId, header: 'v1=1', body: '{}' }, changes: null },
  acceptSigning: {
    payload: { connectionId, scheme: null },
    changes: 'secret store, what was learned of signing, queue, admin log',
  },
  declineSigning: {
    payload: { connectionId },
    changes: 'secret store, what was learned of signing, queue, admin log',
  },
  listenForSigning: {
    payload: { connectionId },
    changes: 'secret store, what was learned of signing, admin log',
  },
  saveToken: { payload: { connectionId, token: null }, changes: 'API token, comparison, queue, admin log' },
  testToken: { payload: { connectionId }, changes: null },
  beginSetUp: { payload: { id: 'third', program: 'third' }, changes: 'setup, admin log' },
  saveSetUp: { payload: { id: 'third', change: { step: 'address' } }, changes: 'setup, secret' },
  switchOn: {
    payload: { id: 'third', pinPanel: false },
    changes: 'setup, connection, queue, Jira’s pinned panels, admin log',
  },
  discardSetUp: { payload: { id: 'third' }, changes: 'setup, secret, admin log' },
  listArrivals: { payload: { connectionId }, changes: null },
  searchProjects: { payload: { query: 'sec' }, changes: null },
  issueTypesOf: { payload: { projectId: '10000' }, changes: null },
  searchPeople: { payload: { query: 'a' }, changes: null },
  namePeople: { payload: { accountIds: ['dev'] }, changes: null },
  listCommentReaders: { payload: { connectionId, query: '' }, changes: null },
  listPriorities: { payload: { connectionId }, changes: null },
  listSiteResolutions: { changes: null },
  judgeResolution: {
    payload: { resolutionId: '10004', counts: 'closed', base: { counts: null } },
    changes: 'judgement of a resolution, queue, admin log',
  },
  getColumns: { changes: null },
  switchColumns: { payload: { isOn: true }, changes: 'columns, queue, then fields of issues; admin log' },
  listRequests: { changes: null },
  decideRequests: {
    payload: { decision: 'approve', reason: '', items: [] },
    changes: 'cases and issues with requests',
  },
  savePolicy: { payload: { document }, changes: 'policy, admin log' },
  getPolicyHistory: { payload: policy, changes: null },
  tryPolicy: { payload: { document }, changes: null },
  previewPolicy: { payload: { ...place, policy }, changes: null },
  comparePolicies: { payload: { ...place, left: policy, right: policy }, changes: null },
  applyPolicy: {
    payload: { ...policy, version: 1, connectionIds: [connectionId], expected: 0 },
    changes: 'queue, then cases and issues; admin log',
  },
  getApplication: { changes: null },
  cancelApplication: { payload: { jobId: 'none' }, changes: 'policy application, admin log' },
  getHealth: { changes: null },
  startComparison: { payload: { connectionId }, changes: 'comparison, queue, admin log' },
  countImport: {
    payload: { connectionId, request: { states: [], submittedFrom: null, submittedTo: null } },
    changes: 'import, queue',
  },
  startImport: {
    payload: { connectionId, jobId: 'none' },
    changes: 'import, queue, then cases and issues; admin log',
  },
  cancelImport: { payload: { connectionId, jobId: 'none' }, changes: 'import, admin log' },
  replayDeadLetters: {
    payload: { connectionId, eventIds: 'all' },
    changes: 'queue, then cases and issues; admin log',
  },
  discardDeadLetters: {
    payload: { connectionId, eventIds: ['none'], reason: 'A test.' },
    changes: 'dead letters, deliveries, cases, admin log',
  },
  getMapping: { payload: { connectionId }, changes: null },
  checkMapping: { payload: { connectionId, mapping }, changes: null },
  saveMapping: {
    payload: { connectionId, mapping, base: mapping, evenSo: false },
    changes: 'connection, admin log',
  },
  refreshMetadata: { payload: { connectionId }, changes: 'cached Jira fields, admin log' },
  previewIssue: {
    payload: { connectionId, mapping, from: { type: 'payload', text: '{}' } },
    changes: null,
  },
  testDelivery: { payload: { connectionId }, changes: null },
  listRecentSubmissions: { payload: { connectionId }, changes: null },
  evidencePage: {
    payload: {
      period: { from: null, to: null },
      options: { withTitles: false, withNames: false },
      asOf: null,
      cursor: null,
    },
    changes: null,
  },
  recordEvidence: {
    payload: { digest: 'a'.repeat(64), cases: 0, period: { from: null, to: null } },
    changes: 'admin log',
  },
  findEvidence: { payload: { digest: 'a'.repeat(64), cursor: null }, changes: null },
  listDeliveries: {
    payload: { ...period, connectionId: null, outcomes: [], eventKey: null, text: '' },
    changes: null,
  },
  listTitles: { payload: { connectionId, submissionIds: ['none'] }, changes: null },
  getDelivery: {
    payload: { connectionId, eventId: 'none', receivedAt: '2026-11-05T09:00:00Z' },
    changes: null,
  },
  addManualConnection: {
    payload: { id: 'fourth', projectId: '10000', issueTypeId: '10100', ...policy },
    changes: 'connection, admin log',
  },
  enterFinding: {
    payload: {
      connectionId: 'fourth',
      id: 'AMS-1',
      title: 'A test',
      severity: 'high',
      receivedAt: '2026-11-05T09:00:00Z',
      dueDate: null,
      state: 'accepted',
      link: null,
    },
    changes: 'queue, then cases and issues; deliveries, admin log',
  },
  previewLinkTo: { payload: { submission: 'nobody', issue: 'SEC-1' }, changes: null },
  linkTo: {
    payload: { submission: 'nobody', issue: 'SEC-1', version: 1 },
    changes: 'case, issue, admin log',
  },
  listCounts: { changes: null },
  recount: { payload: { connectionId }, changes: 'queue, then figures; admin log' },
  listAdminLog: { payload: { ...period, by: null, action: null, subjectId: null }, changes: null },
  exportAdminLog: { payload: { ...period, by: null, action: null, subjectId: null }, changes: null },
  exportConfiguration: { changes: null },
  planConfiguration: { payload: { text: '{}' }, changes: null },
  importConfiguration: {
    payload: { text: '{}', planDigest: 'none' },
    changes: 'connections, policies, admin log',
  },
  // Last, because the others use this connection.
  deleteConnection: {
    payload: { connectionId, typedId: connectionId },
    changes: 'connection, secrets, API token, comparison, import, dead letters, admin log',
  },
};

const pause = { type: 'pause', reason: 'A test.' };

/** Every function of the overview, by what it requires: a project to browse, Jira's bulk change, or the issue's. */
export const overviewMatrix: Readonly<
  Record<keyof OverviewApi, FunctionRow & { readonly who: 'browses' | 'bulk' | 'edits' }>
> = {
  getFigures: {
    payload: { months: 12, connectionId: null, project: null },
    changes: 'queue, then figures',
    who: 'browses',
  },
  previewBulk: { payload: { wish: pause, issueIds: ['10001'] }, changes: null, who: 'bulk' },
  takeBulkStep: {
    payload: {
      ...{ issueId: '10001', action: pause, version: 1, needsApproval: true },
      since: '2026-11-05T09:00:00Z',
    },
    changes: 'case, issue',
    who: 'edits',
  },
};

const action = { type: 'set-severity', severity: 'low', reason: 'A test.' };
const start = { ...policy, severity: 'high', startedAt: '2026-11-01T09:00:00Z' };

/** Every function of the panel, by the permission it requires on the issue. */
export const panelMatrix: Readonly<
  Record<
    keyof (PanelApi & LinkingApi & AnswersApi & SourceDetailsApi & AgreementApi),
    FunctionRow & { readonly who: 'sees' | 'edits' }
  >
> = {
  getPanel: { changes: null, who: 'sees' },
  previewAction: { payload: { action }, changes: null, who: 'edits' },
  takeAction: { payload: { action, version: 1 }, changes: 'case, issue', who: 'edits' },
  previewStart: { payload: start, changes: null, who: 'edits' },
  startClock: { payload: start, changes: 'case, issue', who: 'edits' },
  previewLink: { payload: { submission: 'nobody' }, changes: null, who: 'edits' },
  linkSubmission: {
    payload: { submission: 'nobody', version: 1 },
    changes: 'case, issue, admin log',
    who: 'edits',
  },
  mayUnlink: { changes: null, who: 'edits' },
  unlinkSubmission: {
    payload: { version: 1, reason: 'A test.' },
    changes: 'case, issue, admin log',
    who: 'edits',
  },
  getAnswers: { changes: null, who: 'sees' },
  previewAnswer: { payload: { to: 'team', text: 'Fixed.' }, changes: null, who: 'sees' },
  sendAnswer: {
    payload: { to: 'team', text: 'Fixed.', digest: '' },
    changes: 'conversation, queue, then a comment at the source; admin log',
    who: 'sees',
  },
  decideAnswer: {
    payload: { id: 'none', decision: 'discard' },
    changes: 'conversation, queue, then a comment at the source; admin log',
    who: 'sees',
  },
  getAgreement: { changes: null, who: 'edits' },
  answerAgreement: {
    payload: { field: 'state', from: 'unresolved', to: 'resolved', answer: 'leave', version: 0 },
    changes: 'agreement, queue, admin log; the source in the end',
    who: 'edits',
  },
  lookAgain: { changes: 'queue; the source in the end', who: 'edits' },
  getEvidence: {
    payload: { options: { withTitles: true, withNames: true } },
    changes: null,
    who: 'sees',
  },
  getSourceDetails: { changes: null, who: 'sees' },
};
