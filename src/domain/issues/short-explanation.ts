import type { ExplanationStep } from '../sla/clock';

/** So many steps are told in a comment; they are stored with it until Jira has taken it. The panel shows all. */
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
