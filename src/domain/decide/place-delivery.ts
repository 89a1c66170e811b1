import { dequal } from 'dequal/lite';
import type { Case } from '../cases/case';
import { isUnsure, settledBy } from '../cases/event-order';
import { mergeEvent } from '../cases/merge-event';
import { routeOf } from '../connections/case-route';
import type { Connection } from '../connections/connection';
import type { SourceTraits } from '../findings/source-traits';
import type { SubmissionEvent } from '../findings/submission';

/**
 * A case with the route that it takes by the rules of its connection. A case with an issue keeps its route; one without
 * is routed by what it is now, as often as it is decided about.
 */
export function placed(kase: Case, connection: Connection): Case {
  if (kase.issue !== null) return kase;
  const [before, route] = [kase.route ?? null, routeOf(connection, kase.facts)];
  if (dequal(before, route)) return kase;
  const isOtherPolicy = before?.rule !== route?.rule || before?.policyId !== route?.policyId;
  // Nobody has been told a date yet. A deadline that somebody knows stays, also if the issue was deleted.
  const isFree = isOtherPolicy && kase.deletedIssue === null;
  return { ...kase, route, policy: isFree ? null : kase.policy };
}

/** A delivery, what its case is now, and what its source says of it if it was asked. */
export interface Delivered {
  readonly known: Case | null;
  readonly event: SubmissionEvent;
  /** The submission as its source has it now; left out if it was not asked. */
  readonly read?: SubmissionEvent;
  /** As it is for all its cases. */
  readonly connection: Connection;
  /** Of the case's source. */
  readonly traits: SourceTraits;
}

/** The case with all that a delivery says, on its route. Whose policy decides about it follows from that. */
export function placeDelivery({ known, event, read, connection, traits }: Delivered): Case {
  const isSettled = read !== undefined && known !== null && isUnsure(known, event);
  const own = isSettled ? settledBy(known, event, read) : event;
  const fromEvent = mergeEvent(known, own, connection, traits);
  const said = read === undefined ? fromEvent : mergeEvent(fromEvent, read, connection, traits);
  return placed(said, connection);
}
