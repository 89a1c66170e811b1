import type { ModelSubmission, Step } from './model-bugcrowd';
import { ratingOf } from './model-deadline';
import type { TrackedSubmission } from './model-services';

const order = ['critical', 'high', 'medium', 'low', 'informational'] as const;

function rank(step: Step): number {
  const rating = ratingOf(step.after);
  return rating === null ? order.length : order.indexOf(rating);
}

/**
 * The history as the app may believe it: nothing happened later than its event was received. Of changes that came at one
 * moment from a clock ahead, the order is lost, and the most severe rating counts.
 */
export function asReceived({ submission, accepted }: TrackedSubmission): ModelSubmission {
  const steps = submission.steps.map((step, index): Step => {
    const receivedMs = accepted.get(index) ?? Infinity;
    const [atMs, reportedMs] = [Math.min(step.atMs, receivedMs), Math.min(step.reportedMs, receivedMs)];
    return { ...step, atMs, reportedMs };
  });
  const inOrder = [...steps].sort((a, b) => a.reportedMs - b.reportedMs || rank(b) - rank(a));
  const isOutranked = (step: Step): boolean =>
    inOrder.some((other) => other.reportedMs === step.reportedMs && rank(other) < rank(step));
  return { ...submission, steps: inOrder.filter((step, index) => index === 0 || !isOutranked(step)) };
}
