import type { Case } from '../cases/case';
import type { TimelineEvent } from '../sla/timeline';
import type { ActionContext } from './case-action';

/**
 * The case with a fact from the panel.
 * @param by whoever wanted it, which is not who approved it.
 */
export function withFact(
  kase: Case,
  event: TimelineEvent,
  { accountId, now }: ActionContext,
  by = accountId,
): Case {
  const source = { system: 'panel', id: by, reportedAt: now } as const;
  return { ...kase, timeline: [...kase.timeline, { ...event, source }] };
}
