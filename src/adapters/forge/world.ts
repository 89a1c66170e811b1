import { webTrigger } from '@forge/api';
import { toInstant } from '../../domain/sla/instant';
import type { ManageConnectionsPorts } from '../../usecases/manage-connections';
import type { ReceivePorts } from '../../usecases/receive-delivery';
import type { ReceiveIssueEventPorts } from '../../usecases/receive-issue-event';
import type { SweepPorts } from '../../usecases/sweep-cases';
import type { RecordPorts } from '../../usecases/record-submission';
import type { DeadLetterStore, Now } from '../../usecases/ports';
import type { ShowAdminPorts } from '../../usecases/show-admin';
import type { ShowPanelPorts } from '../../usecases/show-panel';
import type { ActPorts } from '../../usecases/act-on-case';
import type { ManagePoliciesPorts } from '../../usecases/manage-policies';
import { parsePolicy } from '../sla/parse-policy';
import { parseEvent } from '../bugcrowd/parse-event';
import { verifySignature } from '../bugcrowd/verify-signature';
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
import { pinStore } from '../kvs/pin-store';
import { ownPolicyStore } from '../kvs/own-policy-store';
import { createPolicyStore } from '../presets/policy-store';
import { issueReader } from '../jira/issue-reader';
import { peopleDirectory } from '../jira/people-directory';

import { log } from './log';
import { workQueue } from './work-queue';

/** Module keys of the manifest. */
const WEB_TRIGGER_KEY = 'bugcrowd-webhook';
const PANEL_KEY = 'sla-panel';

export type World = ReceivePorts &
  ReceiveIssueEventPorts &
  SweepPorts &
  RecordPorts &
  ShowPanelPorts &
  ActPorts &
  ManagePoliciesPorts &
  ShowAdminPorts &
  ManageConnectionsPorts & { readonly deadLetters: DeadLetterStore };

const now: Now = () => toInstant(Date.now());

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
  tracker: createIssueTracker(createFieldMetadataCache<FieldMetadata>(), now),
  viewer: viewerPermissions,
  projects: projectDirectory,
  pins: pinStore,
  pinner: createPanelPinner(PANEL_KEY),
  webTriggerUrl: () => webTrigger.getUrl(WEB_TRIGGER_KEY),
};
