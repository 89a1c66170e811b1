import type { Instant } from '../domain/sla/instant';
import type {
  AdminDelivery,
  AtLeast,
  ConnectionSettings,
  ConnectionsApi,
  PanelPin,
  SecretView,
  SetUpView,
} from './connections';
import type { AgreementSettingApi } from './agreement';
import type { AuditApi } from './audit';
import type { ColumnsApi } from './columns';
import type { ConfigurationApi } from './configuration';
import type { ConnectionChoicesApi } from './connection-choices';
import type { DeliveriesApi } from './deliveries';
import type { EvidenceApi } from './evidence';
import type { CountsApi } from './figures';
import type { FindingsApi } from './findings';
import type { HealthApi } from './health';
import type { AdminLinkingApi } from './linking';
import type { MappingApi } from './mapping';
import type { PreviewApi } from './preview';
import type { AdminPolicy, PoliciesApi } from './policies';
import type { ReconcileApi } from './reconcile';
import type { RoutingApi } from './routing';
import type { SigningApi } from './signing';
import type { TestDeliveryApi } from './test-delivery';
import type { SourceView } from './sources';

/** A connection on the admin page. No secrets, no report text. */

export interface AdminConnection {
  readonly id: string;
  readonly source: SourceView;
  readonly program: string;
  readonly projectId: string;
  readonly projectKey: string;
  readonly issueTypeId: string;
  readonly issueType: string;
  /** `null` while it is active. */
  readonly pausedSince: Instant | null;
  /** Deliveries that wait until it is active. */
  readonly suspended: AtLeast;
  readonly policyId: string;
  readonly policyName: string;
  readonly createOn: string;
  readonly settings: ConnectionSettings;
  /** Number of secrets; they are never read back. */
  readonly secrets: number;
  readonly signing: readonly SecretView[];
  /** The address that the source is to call. */
  readonly webhookUrl: string;
  /** In all its projects: as good as in the worst of them. */
  readonly panel: PanelPin;
  /** Keys of the projects that its rules name, other than its own. */
  readonly otherProjects: readonly string[];
  /** How many rules choose policies and projects for it. */
  readonly rules: number;
  /** How many of them choose each policy, by its id; a policy that none chooses is left out. */
  readonly rulePolicies: Readonly<Record<string, number>>;
  readonly deliveries: readonly AdminDelivery[];
  /** True if an API token is set; it is never read back. */
  readonly hasToken: boolean;
}

export type AdminView =
  | {
      readonly type: 'overview';
      readonly now: Instant;
      /** The web trigger's address, without a connection. */
      readonly webTriggerUrl: string;
      readonly connections: readonly AdminConnection[];
      /** The source that the guided setup connects. */
      readonly setUpSource: SourceView;
      /** Connections in setup. */
      readonly setUps: readonly SetUpView[];
      readonly policies: readonly AdminPolicy[];
    }
  | { readonly type: 'no-permission' };

/** The admin page's resolver. */
export type AdminApi = ConnectionsApi &
  AgreementSettingApi &
  PoliciesApi &
  HealthApi &
  ColumnsApi &
  MappingApi &
  PreviewApi &
  TestDeliveryApi &
  RoutingApi &
  ConnectionChoicesApi &
  DeliveriesApi &
  AdminLinkingApi &
  ReconcileApi &
  FindingsApi &
  CountsApi &
  AuditApi &
  EvidenceApi &
  SigningApi &
  ConfigurationApi & { getOverview: () => AdminView };
