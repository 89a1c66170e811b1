import { getAppContext, webTrigger } from '@forge/api';
import { toInstant } from '../../domain/sla/instant';
import type { ManageConnectionsPorts } from '../../usecases/manage-connections';
import type { ReceivePorts } from '../../usecases/receive-delivery';
import type { ReceiveIssueEventPorts } from '../../usecases/receive-issue-event';
import type { Now } from '../../usecases/ports';
import type { CountPorts } from '../../usecases/count-deliveries';
import type { HealthPorts } from '../../usecases/show-health';
import type { WorkPorts } from '../../usecases/work-off';
import type { ShowAdminPorts } from '../../usecases/show-admin';
import type { ShowPanelPorts } from '../../usecases/show-panel';
import type { ActPorts } from '../../usecases/act-on-case';
import type { ManagePoliciesPorts } from '../../usecases/manage-policies';
import { parsePolicy } from '../sla/parse-policy';
import { createBugcrowdReader } from '../bugcrowd/api/bugcrowd-reader';
import { parseEvent } from '../bugcrowd/parse-event';
import { verifySignature } from '../bugcrowd/verify-signature';
import { createFieldGaps } from '../jira/field-gaps';
import type { FieldMetadata } from '../jira/field-metadata';
import { createIssueTracker } from '../jira/issue-tracker';
import { createPanelPinner } from '../jira/panel-pinner';
import { projectDirectory } from '../jira/project-directory';
import { toIssueEvent } from '../jira/to-issue-event';
import { viewerPermissions } from '../jira/viewer-permissions';
import { caseStore } from '../kvs/case-store';
import { connectionStore, intakeKeyStore } from '../kvs/connection-store';
import { deadLetterStore } from '../kvs/dead-letter-store';
import { deliveryStore } from '../kvs/delivery-store';
import { createFieldMetadataCache } from '../kvs/field-metadata-cache';
import { overflow } from '../kvs/overflow';
import { importStore, reconciliationStore, tokenStore } from '../kvs/reconciliation-store';
import { tallyStore } from '../kvs/tally-store';
import { pressure } from '../kvs/pressure';
import { pinStore } from '../kvs/pin-store';
import { ownPolicyStore } from '../kvs/own-policy-store';
import { createPolicyStore } from '../presets/policy-store';
import { issueReader } from '../jira/issue-reader';
import { peopleDirectory } from '../jira/people-directory';

import { appPermissions } from './app-permissions';
import { log } from './log';
import { workQueue } from './work-queue';

/** Module keys of the manifest. */
const WEB_TRIGGER_KEY = 'bugcrowd-webhook';
const PANEL_KEY = 'sla-panel';

export type World = ReceivePorts &
  ReceiveIssueEventPorts &
  WorkPorts &
  CountPorts &
  HealthPorts &
  ShowPanelPorts &
  ActPorts &
  ManagePoliciesPorts &
  ShowAdminPorts &
  ManageConnectionsPorts;

const now: Now = () => toInstant(Date.now());

const fieldCache = createFieldMetadataCache<FieldMetadata>();

/** Everything the use cases need, on Forge. The only place that picks implementations, and the only clock. */
export const world: World = {
  now,
  log,
  keys: intakeKeyStore,
  verify: verifySignature,
  parse: parseEvent,
  queue: workQueue,
  cases: caseStore,
  connections: connectionStore,
  policies: createPolicyStore(ownPolicyStore),
  parsePolicy,
  parseIssueEvent: toIssueEvent,
  people: peopleDirectory,
  issues: issueReader,
  deliveries: deliveryStore,
  deadLetters: deadLetterStore,
  overflow,
  pressure,
  tallies: tallyStore,
  reconciliations: reconciliationStore,
  imports: importStore,
  tokens: tokenStore,
  bugcrowd: createBugcrowdReader(now),
  fieldGaps: createFieldGaps(fieldCache),
  app: appPermissions,
  newId: () => crypto.randomUUID(),
  remainingMs: () => getAppContext().invocationRemainingTimeInMillis(),
  tracker: createIssueTracker(fieldCache, now),
  viewer: viewerPermissions,
  projects: projectDirectory,
  pins: pinStore,
  pinner: createPanelPinner(PANEL_KEY),
  webTriggerUrl: () => webTrigger.getUrl(WEB_TRIGGER_KEY),
};
