import type { Case } from '../cases/case';
import { decideCase, type CaseDecision, type Situation } from './decide-case';
import { readCase } from '../issues/issue-view';
import { followOlder, type OlderIssue } from '../issues/older-issue';
import { mergeEvent } from '../cases/merge-event';
import type { SubmissionEvent } from '../findings/submission';

/** The decision about a delivery. */
export type DeliveryDecision =
  | CaseDecision
  /** The submission belongs to another connection: one submission has one issue. */
  | { readonly outcome: 'foreign'; readonly connectionId: string };

export interface DeliveryInput extends Situation {
  readonly known: Case | null;
  readonly event: SubmissionEvent;
  /** The submission as its source has it now; left out if it was not asked. */
  readonly read?: SubmissionEvent;
  /** An issue of this submission that no case has; left out if there is none. */
  readonly older?: OlderIssue;
}

/** Decides what a delivery does to its case and its issue. */
export function decideDelivery({ known, event, read, older, ...where }: DeliveryInput): DeliveryDecision {
  const { connection, traits, policy, now } = where;
  if (known !== null && known.connectionId !== connection.id)
    return { outcome: 'foreign', connectionId: known.connectionId };
  const fromEvent = mergeEvent(known, event, connection, traits);
  const said = read === undefined ? fromEvent : mergeEvent(fromEvent, read, connection, traits);
  const merged =
    older === undefined
      ? said
      : { ...said, issue: followOlder(older, readCase(said, connection, policy, now).view) };
  const cause = { by: 'source' } as const;
  const report = event.report ?? read?.report ?? null;
  const decision = decideCase(known, merged, { ...where, cause, report });
  if (decision.outcome !== 'create' || report === null) return decision;
  // Until the issue exists, no event without the text may create it.
  return { ...decision, kase: { ...decision.kase, reportAwaitedFrom: event.id } };
}
