import type { ExplanationStep } from '../sla/clock';

/** Maximum number of steps in a comment, which the outbox stores until Jira takes it. The panel shows all steps. */
export const TOLD_STEPS = 20;

/** The first step of an explanation, which says when the clock started, and the latest ones. */
export function shortExplanation(steps: readonly ExplanationStep[]): {
  readonly because: readonly ExplanationStep[];
  readonly left?: number;
} {
  const left = steps.length - TOLD_STEPS;
  if (left <= 0) return { because: steps };
  return { because: [...steps.slice(0, 1), ...steps.slice(1 + left)], left };
}
