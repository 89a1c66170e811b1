import { defaultPriorities } from './default-priorities';
import type { IssueState } from './end-state';
import { latest } from './model-bugcrowd';
import { deadlineOf, ratingOf } from './model-deadline';
import type { Expectation } from './model-expectation';
import { storyProblems } from './model-problems';
import type { TrackedSubmission } from './model-services';
import { unless } from './work-left';

/** What people see of an issue: its fields by id, its property, and its comments. */
export type Shown = 'summary' | 'duedate' | 'priority' | 'labels' | 'property' | 'comments';

export interface Difference {
  readonly of: Shown;
  readonly text: string;
}

type Problems = readonly string[];

/** A clock that is ahead moves a deadline by as much at most. */
const AHEAD_MS = 5 * 60_000;
/** A sweep finds a deadline within an hour. */
const SWEPT_MS = 2 * 3_600_000;

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function unequal(of: Shown, what: string, expected: unknown, found: unknown): readonly Difference[] {
  return JSON.stringify(expected) === JSON.stringify(found)
    ? []
    : [{ of, text: `${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}` }];
}

/** True if Bugcrowd's clock went back between two steps, so that their times do not tell their order. */
function wentBack({ submission: { steps } }: TrackedSubmission): boolean {
  return steps.some(({ atMs }, index) => index > 0 && atMs <= (steps[index - 1]?.reportedMs ?? 0));
}

/** True if a step changed what Bugcrowd does not date: the severity, or the mark of a duplicate. */
function isUndated({ submission: { steps } }: TrackedSubmission, index: number): boolean {
  const [before, step] = [steps[index - 1], steps[index]];
  return (
    step !== undefined && (before === undefined ? null : ratingOf(before.after)) !== ratingOf(step.after)
  );
}

/**
 * True if Bugcrowd's clock was set between a change and its delivery, so that the app dates the change before one that it
 * followed, where one of the two changed what Bugcrowd does not date: the history of ratings is then another one. Stops and
 * openings count in Bugcrowd's order. The facts themselves are right all the same, because Bugcrowd is asked.
 */
function isOrderLost(tracked: TrackedSubmission): boolean {
  const { accepted, sentAhead, submission } = tracked;
  const { steps } = submission;
  const countsFrom = (index: number): number => {
    const ownMs = (steps[index]?.reportedMs ?? 0) - (sentAhead.get(index) ?? 0);
    return Math.min(ownMs, accepted.get(index) ?? Infinity);
  };
  return steps.some((_, index) =>
    steps
      .slice(0, index)
      .some(
        (__, before) =>
          (isUndated(tracked, index) || isUndated(tracked, before)) &&
          countsFrom(before) >= countsFrom(index),
      ),
  );
}

/** True if Bugcrowd has withdrawn its rating, so that nothing later tells the last one again. */
function isUnrated({ submission }: TrackedSubmission): boolean {
  return ratingOf(latest(submission)) === null;
}

/** The dates that an issue may show, by the history alone; `undefined` if that cannot be told. */
function datesOf(
  tracked: TrackedSubmission,
  { dueDate }: Expectation,
  nowMs: number,
): readonly (string | null)[] | undefined {
  if (dueDate === undefined || wentBack(tracked) || isOrderLost(tracked)) return undefined;
  const deadlineMs = deadlineOf(tracked.submission, nowMs);
  if (deadlineMs === null) return [null];
  return [dayOf(deadlineMs), dayOf(deadlineMs - AHEAD_MS)];
}

interface Property {
  readonly severity?: string | null;
  readonly state?: string;
  readonly dueDate?: string | null;
}

/** How the state in the property can be told from the date: it is a sweep behind at most. */
function stateProblems({ open }: Expectation, { state = '', dueDate }: Property, nowMs: number): Problems {
  const hasStopped = ['met', 'missed', 'cancelled'].includes(state);
  if (!open) return unless(hasStopped || state === 'no-target', `stopped, and the property says ${state}`);
  if (hasStopped) return [`open, and the property says ${state}`];
  if (!dueDate) return [];
  const isLate = dueDate < dayOf(nowMs - SWEPT_MS - 24 * 3_600_000);
  return [
    ...unless(!isLate || state === 'breached', `late, and the property says ${state}`),
    ...unless(dueDate <= dayOf(nowMs) || state !== 'breached', `in time, and the property says ${state}`),
  ];
}

/** What an issue shows otherwise than the history says. @param nowMs when it was read. */
export function differencesOf(
  tracked: TrackedSubmission,
  expected: Expectation,
  shown: IssueState,
  nowMs: number,
): readonly Difference[] {
  const { severity } = expected;
  const property = (shown.projection ?? {}) as Property;
  const dates = datesOf(tracked, expected, nowMs);
  const day = dates?.find((date) => date === shown.dueDate) ?? dates?.[0];
  const stated = dates?.find((date) => date === property.dueDate) ?? dates?.[0];
  return [
    ...unequal('summary', 'summary', expected.title, shown.summary),
    ...(dates === undefined ? [] : unequal('duedate', 'due date', day, shown.dueDate)),
    ...(dates === undefined ? [] : unequal('property', 'date in the property', stated, property.dueDate)),
    ...(severity === undefined || (isUnrated(tracked) && isOrderLost(tracked))
      ? []
      : [
          ...unequal('property', 'severity', severity, property.severity),
          ...(severity === null
            ? []
            : unequal('priority', 'priority', defaultPriorities[severity], shown.priority)),
          ...unequal(
            'labels',
            'labels',
            ['bugcrowd', ...(severity === null ? [] : [severity])].sort(),
            shown.labels,
          ),
        ]),
    ...stateProblems(expected, property, nowMs).map((text) => ({ of: 'property', text }) as const),
    ...storyProblems(shown).map((text) => ({ of: 'comments', text }) as const),
  ];
}
