import type { Case } from '../cases/case';
import type { ClockResult } from '../sla/clock';
import type { Instant } from '../sla/instant';
import type { OwnName, Policy } from '../sla/policy';
import type { Severity } from '../sla/severity';
import type { Deciders } from './approval';

/** Actions on the panel of a tracked issue. Dates are local, `YYYY-MM-DD`. */
export type CaseAction =
  /** Someone else decides the date, e.g. Atlassian on the ticket of the finding. */
  | { readonly type: 'set-date'; readonly dueDate: string; readonly reason: string }
  | { readonly type: 'ask-extension'; readonly dueDate: string; readonly plan: string }
  | { readonly type: 'approve-extension' }
  | { readonly type: 'decline-extension'; readonly reason: string }
  /** Takes one's own request back. */
  | { readonly type: 'withdraw-request' }
  | { readonly type: 'pause'; readonly reason: string }
  | { readonly type: 'resume'; readonly reason: string }
  | { readonly type: 'first-response'; readonly note: string }
  | {
      readonly type: 'reach';
      readonly milestone: OwnName;
      /** When it was reached, if that was earlier than now. */
      readonly at?: Instant;
      readonly reason: string;
    }
  | { readonly type: 'set-flag' | 'clear-flag'; readonly flag: OwnName; readonly reason: string }
  | { readonly type: 'set-severity'; readonly severity: Severity; readonly reason: string };

export type CaseActionType = CaseAction['type'];

/** Why an action cannot be taken now. `policy-missing`: the version that the case has pinned is not stored any more. */
export type ActionRefusal =
  | 'policy-missing'
  | 'stopped'
  | 'pause-not-allowed'
  | 'already-paused'
  | 'not-paused'
  | 'already-answered'
  | 'not-in-policy'
  | 'already-reached'
  | 'before-received'
  | 'in-the-future'
  | 'flag-already-set'
  | 'flag-not-set'
  | 'same-severity'
  | 'same-date'
  | 'date-in-the-past'
  | 'date-too-far'
  | 'extension-not-later'
  | 'already-asked'
  | 'nothing-asked'
  | 'not-an-approver'
  | 'own-request'
  | 'not-your-request'
  | 'own-date'
  | 'outdated-request';

/** The person, the case and the time of an action. */
export interface ActionContext {
  readonly kase: Case;
  readonly clock: ClockResult;
  readonly severity: Severity | null;
  readonly policy: Policy;
  /** The policy that a waiting request asks for; `null` if none does, or it no longer exists. */
  readonly nextPolicy: Policy | null;
  readonly connection: Deciders;
  readonly accountId: string;
  /** True if the person administers the project or Jira; looked up where an administrator has to stand in. */
  readonly isAdministrator: boolean;
  readonly now: Instant;
}
