import type { Connection } from '../domain/intake/connection';
import type { DeliveryRecord } from '../domain/intake/delivery';
import type { Instant } from '../domain/sla/instant';
import type { HealthApi } from './health-view';

/** What the admin page shows. No secrets, no report text. */

export interface AdminConnection {
  readonly id: string;
  readonly program: string;
  readonly projectKey: string;
  readonly issueType: string;
  readonly policyId: string;
  readonly policyName: string;
  readonly createOn: string;
  readonly settings: ConnectionSettings;
  /** How many secrets are set; they are never read back. */
  readonly secrets: number;
  /** The address to enter in Bugcrowd. */
  readonly webhookUrl: string;
  readonly panel: PanelPin;
  readonly deliveries: readonly AdminDelivery[];
  /** Whether an API token is set; it is never read back. */
  readonly hasToken: boolean;
}

/** Whether Jira shows the issue panel on all work items of the connection's project. */
export type PanelPin =
  | { readonly type: 'pinned'; readonly at: Instant }
  | { readonly type: 'not-pinned' }
  /** Jira has not finished yet. */
  | { readonly type: 'requested' }
  | { readonly type: 'failed'; readonly at: Instant; readonly reason: string };

export type AdminDelivery = Pick<
  DeliveryRecord,
  | 'eventId'
  | 'eventKey'
  | 'submissionId'
  | 'way'
  | 'receivedAt'
  | 'outcome'
  | 'reason'
  | 'issueKey'
  | 'signedWith'
>;

export type AdminView =
  | {
      readonly type: 'overview';
      readonly now: Instant;
      /** The web trigger's address, without a connection. */
      readonly webTriggerUrl: string;
      readonly connections: readonly AdminConnection[];
      readonly policies: readonly AdminPolicy[];
    }
  | { readonly type: 'no-permission' };

/** A connection as an administrator enters it. */
export interface ConnectionInput {
  readonly id: string;
  readonly program: string;
  readonly projectKey: string;
  readonly issueType: string;
  readonly secret: string;
  /** Show the panel on all work items of the project. */
  readonly pinPanel: boolean;
}

export type SaveConnectionResult =
  | { readonly type: 'saved'; readonly id: string; readonly panel: PanelPin }
  | { readonly type: 'invalid'; readonly problems: Readonly<Partial<Record<keyof ConnectionInput, string>>> }
  | { readonly type: 'no-permission' };

export type PinPanelResult =
  | { readonly type: 'done'; readonly panel: PanelPin }
  | { readonly type: 'unknown-connection' }
  | { readonly type: 'no-permission' };

/** A policy that connections can follow. */
export interface AdminPolicy {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** Presets cannot be changed; a copy under an id of its own can. */
  readonly preset: boolean;
  /** The document as JSON, to read or to copy. */
  readonly document: string;
}

export type SavePolicyResult =
  | { readonly type: 'saved'; readonly id: string; readonly version: number }
  /** Where in the document, and what is wrong there. */
  | { readonly type: 'invalid'; readonly place: string; readonly problem: string }
  | { readonly type: 'no-permission' };

/** What an administrator decides about a connection beside where it goes. */
export type ConnectionSettings = Pick<
  Connection,
  | 'policyId'
  | 'createOn'
  | 'minSeverity'
  | 'wantDuplicates'
  | 'useCvss'
  | 'commentOnState'
  | 'resolutions'
  | 'priorityMovesSeverity'
  | 'recreateDeleted'
  | 'approvers'
  | 'notices'
>;

export type SaveSettingsResult =
  | { readonly type: 'saved' }
  | { readonly type: 'invalid'; readonly place: string; readonly problem: string }
  | { readonly type: 'unknown-connection' }
  | { readonly type: 'no-permission' };

/** What the admin page may ask of its resolver. */
export type AdminApi = HealthApi & {
  getOverview: () => AdminView;
  pinPanel: (input: { readonly connectionId: string }) => PinPanelResult;
  saveConnection: (input: ConnectionInput) => SaveConnectionResult;
  saveSettings: (input: {
    readonly connectionId: string;
    readonly settings: ConnectionSettings;
  }) => SaveSettingsResult;
  savePolicy: (input: { readonly document: string }) => SavePolicyResult;
};
