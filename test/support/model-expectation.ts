import { isOpen, lastRatingOf, ratingOf, dueDateOf, type Rating } from './model-deadline';
import { latest, type ModelSubmission, type Snapshot } from './model-bugcrowd';

/** What must be true of a submission on a site that has come to rest, as far as Bugcrowd's side determines it. */
export interface Expectation {
  readonly title: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** `either` where it qualified once, and whether the app was to see that depends on when it looked. */
  readonly issue: 'yes' | 'no' | 'either';
  /** `undefined`: any that it ever had. */
  readonly severity: Rating | null | undefined;
  readonly open: boolean;
  /** `undefined` where the app cannot know all that moved it. */
  readonly dueDate: string | null | undefined;
}

/** Whether a submission is to have an issue under the demo connection. */
export function qualifies({ state, duplicate }: Snapshot): boolean {
  return !duplicate && ['triaged', 'unresolved', 'resolved'].includes(state);
}

/** Whether every event says all that the date follows from. */
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
  // Pieces of several events may add up to what never was.
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
