import type { ExplanationStep } from '../../src/domain/sla/clock';
import type { Instant } from '../../src/domain/sla/instant';

/** Steps that state the deadline only where they are its cause. */
const withoutDeadline: readonly ExplanationStep['kind'][] = ['base', 'answered', 'fixed', 'closed'];

/**
 * Follows an explanation from deadline to deadline.
 * @returns the deadline after the last step, and the steps that do not begin where the previous one ended.
 */
export function followExplanation(steps: readonly ExplanationStep[]): {
  readonly deadline: Instant | undefined;
  readonly broken: readonly ExplanationStep[];
} {
  const chained = steps.filter(
    ({ kind, from, to }) => !withoutDeadline.includes(kind) || from !== undefined || to !== undefined,
  );
  return {
    deadline: chained.at(-1)?.to,
    broken: chained.filter(({ from }, index) => from !== chained[index - 1]?.to),
  };
}
