import type { ClockResult } from '../domain/sla/clock';
import type { Instant } from '../domain/sla/instant';
import type { Duration, Policy } from '../domain/sla/policy';
import type { DecidedSeverity, Severity } from '../domain/sla/severity';

/** What the issue panel shows. Everything is computed on the server; the page words it and lets the time tick. */

export interface PanelPolicy {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly sourceUrl: string | null;
  readonly inForceFrom: string | null;
  readonly timeZone: string;
  readonly clockBase: Policy['clockBase'];
  readonly triageWindowDays: number | null;
  readonly severityChange: Policy['severityChange'];
  /** The fix target per severity; `null` where there is none. */
  readonly fixTargets: Readonly<Record<Severity, Duration | null>>;
}

export interface PanelSubmission {
  readonly id: string;
  readonly url: string;
  readonly title: string | null;
  readonly state: string | null;
  readonly program: string;
  readonly researcher: string | null;
  readonly target: string | null;
  readonly vrtId: string | null;
}

export interface TrackedPanel {
  readonly type: 'tracked';
  /** The server's time of this answer; the countdown goes on from here. */
  readonly now: Instant;
  readonly severity: Severity | null;
  /** `null` where Bugcrowd has no rating (any more). */
  readonly decided: DecidedSeverity | null;
  readonly clock: ClockResult;
  readonly policy: PanelPolicy;
  readonly submission: PanelSubmission;
  /** Jira fields that could not be set because the project's screens lack them. */
  readonly gaps: readonly string[];
}

export type PanelView = TrackedPanel | { readonly type: 'not-tracked' } | { readonly type: 'no-permission' };

/** What the panel may ask of its resolver. */
export type PanelApi = {
  getPanel: () => PanelView;
};
