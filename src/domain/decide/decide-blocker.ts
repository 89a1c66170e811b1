import { heldAs, isNoticedAlready } from '../cases/noticed-blocker';
import { mergeTimeline } from '../cases/merge-event';
import type { Case } from '../cases/case';
import type { BlockerReason } from '../deliveries/delivery-reason';
import type { BlockerEvent } from '../findings/submission';
import { madeAt } from '../findings/made-at';
import type { TimelineEvent } from '../sla/timeline';
import { decideCase, type CaseDecision, type Situation } from './decide-case';

/** Why a blocker moves no clock; `other-connection` where its submission belongs to another one. */
export type BlockerRefusal = BlockerReason | 'other-connection';

/** The decision about a blocker. */
export type BlockerDecision =
  CaseDecision | { readonly outcome: 'refused'; readonly because: BlockerRefusal };

/** Whom the source may wait for so that a clock is paused. */
const RESEARCHER = 'researcher';

/** What the history says of the pause. */
const REASON = 'waiting for the researcher';

function factOf(event: BlockerEvent, known: Case | null): TimelineEvent {
  const { id, key, at } = event;
  const counted = madeAt(event);
  const source = {
    system: 'source',
    id,
    reportedAt: counted,
    ...(counted !== at && { statedAt: at }),
  } as const;
  const blocker = heldAs(known?.timeline ?? [], event, counted);
  return key === 'blocker.created'
    ? { type: 'paused', at: counted, reason: REASON, blocker, source }
    : { type: 'resumed', at: counted, blocker, source };
}

function refuse(
  known: Case | null,
  event: BlockerEvent,
  { connection, policy }: Situation,
): BlockerRefusal | null {
  if (known === null) return 'blocker-without-case';
  if (known.connectionId !== connection.id) return 'other-connection';
  const { key, blockedBy } = event;
  const fact = factOf(event, known);
  // A pause that was taken ends, whatever has been set since.
  const isOver =
    fact.type === 'resumed' &&
    known.timeline.some((each) => each.type === 'paused' && each.blocker === fact.blocker);
  if (isOver) return null;
  const isSaid = key === 'blocker.created' || blockedBy !== null;
  if (isSaid && blockedBy !== RESEARCHER) return 'blocker-of-others';
  if (!connection.pauseOnBlocker) return 'blocker-off';
  return policy.allowPause ? null : 'blocker-in-policy';
}

/**
 * Decides what a blocker does to a case: the clock is paused while the source waits for the researcher, if the connection
 * says so and the policy allows pauses. The end of a blocker may arrive before its beginning.
 */
export function decideBlocker(known: Case | null, event: BlockerEvent, where: Situation): BlockerDecision {
  const because = refuse(known, event, where);
  if (because !== null || known === null)
    return { outcome: 'refused', because: because ?? 'blocker-without-case' };
  if (isNoticedAlready(known.timeline, event)) return { outcome: 'unchanged' };
  const merged = { ...known, timeline: mergeTimeline(known.timeline, [factOf(event, known)]) };
  return decideCase(known, merged, { ...where, cause: { by: 'source' } });
}
