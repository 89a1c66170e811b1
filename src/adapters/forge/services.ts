import { getAppContext, webTrigger } from '@forge/api';
import type { FindChoicesPorts } from '../../usecases/connections/find-choices';
import type { ManageConnectionsPorts } from '../../usecases/connections/manage-connections';
import type { DeleteConnectionPorts } from '../../usecases/connections/delete-connection';
import type { ManageSettingsPorts } from '../../usecases/connections/manage-settings';
import type { SetUpPorts } from '../../usecases/connections/set-up-connection';
import type { ReceivePorts } from '../../usecases/deliveries/receive-delivery';
import type { ReceiveIssueEventPorts } from '../../usecases/cases/receive-issue-event';
import type { CountPorts } from '../../usecases/health/count-deliveries';
import type { HealthPorts } from '../../usecases/health/show-health';
import type { WorkPorts } from '../../usecases/work/process-work';
import type { ShowAdminPorts } from '../../usecases/connections/show-admin';
import type { ShowPanelPorts } from '../../usecases/panel/show-panel';
import type { ActPorts } from '../../usecases/panel/act-on-case';
import type { ManagePoliciesPorts } from '../../usecases/policies/manage-policies';
import type { ApplyPolicyPorts } from '../../usecases/policies/application-steps';
import type { PolicyHistoryPorts } from '../../usecases/policies/show-policy-history';
import type { PreviewPolicyPorts } from '../../usecases/policies/preview-policy';
import type { ImportConfigurationPorts } from '../../usecases/configuration/import-configuration';
import type { AuditPorts } from '../../usecases/audit/record-audit';
import type { PreviewPorts } from '../../usecases/mapping/preview-issue';
import type { ShowAdminLogPorts } from '../../usecases/audit/show-admin-log';
import type { ShowDeliveriesPorts } from '../../usecases/deliveries/show-deliveries';
import type { TidyAdminLogPorts } from '../../usecases/audit/tidy-admin-log';
import { parsePolicy } from '../sla/parse-policy';
import { createBugcrowdReader } from '../../sources/bugcrowd/api/bugcrowd-reader';
import { sourceOf } from '../../sources/registry';
import { createFieldDirectory } from '../jira/field-directory';
import { createSkippedFieldsReader } from '../jira/skipped-fields';
import type { FieldMetadata } from '../jira/field-metadata';
import { createIssueTracker } from '../jira/issue-tracker';
import { createPanelPinner } from '../jira/panel-pinner';
import { projectDirectory } from '../jira/project-directory';
import { toIssueEvent } from '../jira/to-issue-event';
import { viewerPermissions } from '../jira/viewer-permissions';
import { adminLog } from '../kvs/admin-log';
import { applicationStore } from '../kvs/application-store';
import { createCaseStore } from '../kvs/case-store';
import { connectionStore } from '../kvs/connection-store';
import { deadLetterStore, suspendedStore } from '../kvs/dead-letter-store';
import { createFieldMetadataCache } from '../kvs/field-metadata-cache';
import { importStore, reconciliationStore, tokenStore } from '../kvs/reconciliation-store';
import { tallyStore } from '../kvs/tally-store';
import { pressure } from '../kvs/pressure';
import { pinStore } from '../kvs/pin-store';
import { ownPolicyStore } from '../kvs/own-policy-store';
import { createPolicyStore } from '../presets/policy-store';
import { setUpStore } from '../kvs/set-up-store';
import { choiceDirectory } from '../jira/choice-directory';
import { issueReader } from '../jira/issue-reader';
import { peopleDirectory } from '../jira/people-directory';
import { appPermissions } from './app-permissions';
import { intakeServices } from './intake-services';

/** Module keys of the manifest. */
const WEB_TRIGGER_KEY = 'bugcrowd-webhook';
const PANEL_KEY = 'sla-panel';

export type Services = ReceivePorts &
  ReceiveIssueEventPorts &
  WorkPorts &
  CountPorts &
  HealthPorts &
  ShowPanelPorts &
  ActPorts &
  ManagePoliciesPorts &
  PolicyHistoryPorts &
  PreviewPolicyPorts &
  ApplyPolicyPorts &
  AuditPorts &
  PreviewPorts &
  TidyAdminLogPorts &
  ShowAdminLogPorts &
  ShowDeliveriesPorts &
  Omit<ImportConfigurationPorts, 'readConfiguration'> &
  ShowAdminPorts &
  FindChoicesPorts &
  DeleteConnectionPorts &
  ManageSettingsPorts &
  SetUpPorts &
  ManageConnectionsPorts;

const { now } = intakeServices;

const fieldCache = createFieldMetadataCache<FieldMetadata>();

/** Everything the use cases need, on Forge. Implementations are picked here and in what the web trigger needs alone. */
export const services: Services = {
  ...intakeServices,
  cases: createCaseStore(now),
  connections: connectionStore,
  policies: createPolicyStore(ownPolicyStore),
  parsePolicy,
  parseIssueEvent: toIssueEvent,
  people: peopleDirectory,
  issues: issueReader,
  deadLetters: deadLetterStore,
  suspended: suspendedStore,
  setUps: setUpStore,
  pressure,
  tallies: tallyStore,
  reconciliations: reconciliationStore,
  imports: importStore,
  tokens: tokenStore,
  bugcrowd: createBugcrowdReader(now),
  skippedFieldsReader: createSkippedFieldsReader(fieldCache),
  fieldDirectory: createFieldDirectory(fieldCache, now),
  app: appPermissions,
  adminLog,
  applications: applicationStore,
  newId: () => crypto.randomUUID(),
  async digest(text) {
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Buffer.from(bytes).toString('hex');
  },
  remainingMs: () => getAppContext().invocationRemainingTimeInMillis(),
  tracker: createIssueTracker(fieldCache, now, (source) => sourceOf(source).words),
  viewer: viewerPermissions,
  projects: projectDirectory,
  choices: choiceDirectory,
  pins: pinStore,
  pinner: createPanelPinner(PANEL_KEY),
  webTriggerUrl: () => webTrigger.getUrl(WEB_TRIGGER_KEY),
};
