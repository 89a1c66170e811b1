import type { TrackedPanel } from '../../../../src/contract/panel';
import type { ClockResult, ExplanationStep } from '../../../../src/domain/sla/clock';
import type { Instant } from '../../../../src/domain/sla/instant';

/** What ends a clock, or lets it go on. */
const turns: readonly ExplanationStep['kind'][] = ['fixed', 'closed', 'reopened'];

/** When the fix stopped the clock; `null` without a fix, or if the clock goes on since. */
export function fixedAt({ explanation }: Pick<ClockResult, 'explanation'>): Instant | null {
  const last = explanation.findLast(({ kind }) => turns.includes(kind));
  return last?.kind === 'fixed' ? last.at : null;
}

/** Since when a paused clock has been standing still; `null` if it was never paused. */
export function pausedAt({ explanation }: ClockResult): Instant | null {
  return explanation.findLast(({ kind }) => kind === 'paused')?.at ?? null;
}

/** Why a clock was cancelled, in the source's terms. */
export function closedAs({ explanation }: ClockResult): string | null {
  const closed = explanation.findLast((step) => step.kind === 'closed');
  return closed?.kind === 'closed' ? (closed.detail.reason ?? null) : null;
}

/** The latest start of a clock that has not started; `null` if unknown. */
export function startsBy({ startedAt, explanation }: ClockResult): Instant | null {
  if (startedAt !== null) return null;
  const base = explanation.find((step) => step.kind === 'base');
  return base?.kind === 'base' && base.detail.provisional ? base.at : null;
}

/** When the first of the panel's clocks changes; `null` if none will. */
export function nextCheckOf({ clock, answers }: Pick<TrackedPanel, 'clock' | 'answers'>): Instant | null {
  const checks = [clock, ...answers.map((answer) => answer.clock)].flatMap(
    ({ nextCheckAt }) => nextCheckAt ?? [],
  );
  return checks.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}

/** True if a clock was answered and no severity is known that could judge the answer. */
export function isUnjudged({ state, explanation }: Pick<ClockResult, 'state' | 'explanation'>): boolean {
  return state === 'not-started' && explanation.at(-1)?.kind === 'answered';
}
