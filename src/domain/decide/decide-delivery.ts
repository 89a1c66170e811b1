import type { Case } from '../cases/case';
import { decideCase, type CaseDecision, type Situation } from './decide-case';
import { mergeEvent } from '../cases/merge-event';
import type { SubmissionEvent } from '../findings/submission';

/** What to do about a delivery. */
export type DeliveryDecision =
  | CaseDecision
  /** The submission belongs to another connection: one submission has one issue. */
  | { readonly outcome: 'foreign'; readonly connectionId: string };

export interface DeliveryInput extends Situation {
  readonly known: Case | null;
  readonly event: SubmissionEvent;
}

/** Decides what a delivery does to its case and its issue. */
export function decideDelivery({ known, event, ...where }: DeliveryInput): DeliveryDecision {
  const { connection, traits } = where;
  if (known !== null && known.connectionId !== connection.id)
    return { outcome: 'foreign', connectionId: known.connectionId };
  const merged = mergeEvent(known, event, connection, traits);
  const cause = { by: 'source' } as const;
  const { report } = event;
  const decision = decideCase(known, merged, { ...where, cause, report });
  if (decision.outcome !== 'create' || report === null) return decision;
  // Until the issue exists, no event without the text may create it.
  return { ...decision, kase: { ...decision.kase, reportAwaitedFrom: event.id } };
}
