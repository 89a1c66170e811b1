import { toEpochMs, type Instant } from '../sla/instant';
import { notAfter } from '../sla/not-after';
import { compareEvents, type TimelineEvent } from '../sla/timeline';
import type { SubmissionEvent } from './submission';

/** What is known before an event. */
export interface KnownTimeline {
  readonly timeline: readonly TimelineEvent[];
}

function isAfter(a: Instant, b: Instant): boolean {
  return toEpochMs(a) > toEpochMs(b);
}

type SourceStatement = Extract<TimelineEvent, { type: 'severity' | 'date-set' }>;

/** The content of a statement without its date. */
function contentOf(statement: SourceStatement): string {
  return statement.type === 'severity' ? statement.severity : statement.dueDate;
}

/** The source's earlier statements of a type, the last one at the end. */
function statementsOf(
  { timeline }: KnownTimeline,
  type: SourceStatement['type'],
): readonly SourceStatement[] {
  return timeline
    .filter((each): each is SourceStatement => each.type === type && each.source?.system === 'source')
    .sort(compareEvents);
}

/**
 * A severity or date that the source states directly. It is a fact only if it differs from the last one, so that a
 * repetition does not undo what people decided since. The first one applies from the start, because the source had it
 * when it reported the finding. A statement older than the last one is ignored.
 */
export function stated(event: SubmissionEvent, known: KnownTimeline): readonly SourceStatement[] {
  const { severity, dueDate, submittedAt, at, receivedAt } = event;
  const of = (statement: SourceStatement): readonly SourceStatement[] => {
    const before = statementsOf(known, statement.type);
    const last = before.at(-1);
    if (last === undefined) return [{ ...statement, at: submittedAt ?? at }];
    const isOlder = before.some(
      ({ source }) => source !== undefined && isAfter(source.reportedAt, notAfter(at, receivedAt)),
    );
    return isOlder || contentOf(last) === contentOf(statement) ? [] : [statement];
  };
  return [
    ...(severity === undefined ? [] : of({ type: 'severity', at, severity })),
    ...(dueDate === undefined || dueDate === null ? [] : of({ type: 'date-set', at, dueDate })),
  ];
}

/** The due date that the source stated last; `null` if it has stated none. A source cannot take one back. */
export function statedDueDate(known: KnownTimeline): string | null {
  const last = statementsOf(known, 'date-set').at(-1);
  return last === undefined ? null : contentOf(last);
}
