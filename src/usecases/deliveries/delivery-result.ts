import type { Case } from '../../domain/cases/case';
import type { Effect } from '../../domain/cases/effect';
import type { StoredEffect } from '../../domain/cases/outbox';
import type { BlockerRefusal } from '../../domain/decide/decide-blocker';
import type { DeliveryDecision } from '../../domain/decide/decide-delivery';
import type { DeliveryResult } from '../../domain/deliveries/delivery';
import type { DeliveryReason, NoChange } from '../../domain/deliveries/delivery-reason';
import type { Changed } from '../cases/change-case';

type Foreign = Extract<DeliveryDecision, { outcome: 'foreign' }>;
/** Why a delivery changes no case. */
export type DeliveryRefusal = Foreign | BlockerRefusal;
/** A case that a delivery was decided on. */
export type DecidedDelivery = Extract<Changed<DeliveryRefusal>, { type: 'decided' }>;

/** What Jira did not do of a write; `null` if it did everything. */
function notDone(
  { skippedFields, failedTransition, notCommented: refused, notLinked: refusedLink = null }: Case,
  effects: readonly StoredEffect[] | readonly Effect[],
): DeliveryReason | null {
  const wasToMove = effects.some(({ type }) => type === 'create-issue' || type === 'transition-issue');
  const notMoved = wasToMove ? failedTransition : null;
  const wasToComment = effects.some(({ type }) => type === 'comment-on-issue');
  const notCommented = wasToComment ? refused : null;
  const wasToLink = effects.some(({ type }) => type === 'link-issue');
  const notLinked = wasToLink ? refusedLink : null;
  const isPartly = notMoved !== null || notCommented !== null || notLinked !== null;
  if (skippedFields.length === 0 && !isPartly) return null;
  return {
    code: 'partly-written',
    skippedFields,
    failedTransition: notMoved,
    ...(notCommented !== null && { notCommented }),
    ...(notLinked !== null && { notLinked }),
  };
}

/** True if the issue of an interrupted creation was found now. */
function isFoundNow({ stored, known }: DecidedDelivery): boolean {
  return Boolean(known?.issue && !stored?.issue);
}

/** What was done now of an interrupted earlier attempt; `null` if there was none. */
function repaired(changed: DecidedDelivery): Pick<DeliveryResult, 'outcome' | 'reason'> | null {
  const { stored, known, finished } = changed;
  const isCreated = isFoundNow(changed);
  if (known === null || (!isCreated && !finished)) return null;
  const effects = stored?.outbox?.entries.map(({ effect }) => effect) ?? [];
  return { outcome: isCreated ? 'created' : 'updated', reason: notDone(known, effects) };
}

function whyRecorded(because: NoChange | 'unknown-state', { facts }: Case): DeliveryReason {
  return because === 'unknown-state' ? { code: because, state: facts.state ?? '' } : { code: because };
}

function refusalReason(because: DeliveryRefusal, { known }: DecidedDelivery): DeliveryReason {
  if (typeof because !== 'string') return { code: 'other-connection', connectionId: because.connectionId };
  return because === 'other-connection'
    ? { code: because, connectionId: known?.connectionId ?? '' }
    : { code: because };
}

/** What is recorded of a delivery. */
export function deliveryResult(changed: DecidedDelivery): DeliveryResult {
  const { decision, known, kase } = changed;
  const issueKey = known?.issue?.key ?? null;
  switch (decision.outcome) {
    case 'refused':
      return { outcome: 'ignored', reason: refusalReason(decision.because, changed), issueKey };
    case 'unchanged':
      return { outcome: 'unchanged', reason: null, ...repaired(changed), issueKey };
    case 'recorded':
      return decision.because === 'report-in-dead-letter'
        ? {
            outcome: 'waiting',
            reason: { code: 'report-awaited', eventId: decision.kase.reportAwaitedFrom },
            issueKey,
          }
        : {
            outcome: 'recorded',
            reason: whyRecorded(decision.because, decision.kase),
            ...repaired(changed),
            issueKey,
          };
    case 'create':
    case 'update': {
      const outcome = decision.outcome === 'create' || isFoundNow(changed) ? 'created' : 'updated';
      const reason = kase === null ? null : notDone(kase, decision.effects);
      return { outcome, reason, issueKey: kase?.issue?.key ?? null };
    }
  }
}
