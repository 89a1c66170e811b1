import type { Agreement } from '../agreement/agreement';
import { withOwnNews } from '../agreement/own-news';
import { decideCase, type CaseDecision, type Situation } from './decide-case';
import { readCase } from '../issues/issue-view';
import { followOlder, type OlderIssue } from '../issues/older-issue';
import { routed } from '../connections/case-route';
import { placeDelivery, type Delivered } from './place-delivery';

/** The decision about a delivery. */
export type DeliveryDecision =
  | CaseDecision
  /** The submission belongs to another connection: one submission has one issue. */
  | { readonly outcome: 'foreign'; readonly connectionId: string };

/** The connection is as it is for all its cases; the policy is that of the case that `placeDelivery` gives. */
export interface DeliveryInput extends Situation, Delivered {
  /** An issue of this submission that no case has; left out if there is none. */
  readonly older?: OlderIssue;
  /** What the issue and its finding have agreed on, if the source is told of changes in Jira. */
  readonly agreement?: Agreement | null;
}

/** Decides what a delivery does to its case and its issue. */
export function decideDelivery({
  known,
  event,
  read,
  older,
  agreement = null,
  ...where
}: DeliveryInput): DeliveryDecision {
  const { connection: own, traits, policy, now } = where;
  if (known !== null && known.connectionId !== own.id)
    return { outcome: 'foreign', connectionId: known.connectionId };
  const said = placeDelivery({ known, event, connection: own, traits, ...(read !== undefined && { read }) });
  const connection = routed(own, said.route);
  const merged =
    older === undefined
      ? withOwnNews(said, agreement)
      : { ...said, issue: followOlder(older, readCase(said, connection, policy, now).view) };
  const cause = { by: 'source' } as const;
  const report = event.report ?? read?.report ?? null;
  const decision = decideCase(known, merged, { ...where, connection, cause, report });
  if (decision.outcome !== 'create' || report === null) return decision;
  // Until the issue exists, no event without the text may create it.
  return { ...decision, kase: { ...decision.kase, reportAwaitedFrom: event.id } };
}
