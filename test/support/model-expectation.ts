import { isOpen, lastRatingOf, ratingOf, dueDateOf, type Rating } from './model-deadline';
import { latest, type ModelSubmission, type Snapshot } from './model-bugcrowd';

/** Expected state of a submission on an idle site, as far as Bugcrowd's side determines it. */
export interface Expectation {
  readonly title: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** `either` if it qualified once, and the app may or may not have seen that. */
  readonly issue: 'yes' | 'no' | 'either';
  /** `undefined`: any that it ever had. */
  readonly severity: Rating | null | undefined;
  readonly open: boolean;
  /** `undefined` if the app cannot know everything that moved it. */
  readonly dueDate: string | null | undefined;
}

/** True if a submission should have an issue under the demo connection. */
export function qualifies({ state, duplicate }: Snapshot): boolean {
  return !duplicate && ['triaged', 'unresolved', 'resolved'].includes(state);
}

/** True if every event contains everything that the date depends on. */
function isWholeStory({ steps }: ModelSubmission, hasDropped: boolean): boolean {
  return (
    !hasDropped &&
    steps.every(
      ({ manner, after }) =>
        manner === 'whole' || manner === 'no-data' || (manner === 'no-score' && after.cvss === null),
    )
  );
}

export function expectationOf(
  submission: ModelSubmission,
  { hasDropped, mustHaveIssue }: { readonly hasDropped: boolean; readonly mustHaveIssue: boolean },
  nowMs: number,
): Expectation {
  const now = latest(submission);
  const isWhole = isWholeStory(submission, hasDropped);
  const everQualified = submission.steps.some(({ after }) => qualifies(after));
  // Parts of several events may combine to a state that never existed.
  const never = !everQualified && submission.steps.every(({ manner }) => manner !== 'no-attributes');
  const rating = ratingOf(now);
  return {
    title: now.title,
    facts: {
      title: now.title,
      state: now.state,
      priority: now.priority,
      cvssScore: now.cvss,
      duplicate: now.duplicate,
    },
    issue: qualifies(now) || mustHaveIssue ? 'yes' : never ? 'no' : 'either',
    severity: rating ?? (isWhole ? lastRatingOf(submission) : undefined),
    open: isOpen(now),
    dueDate: isWhole ? dueDateOf(submission, nowMs) : undefined,
  };
}
