import type { Connection } from '../domain/connections/connection';
import type { SourceWords } from '../domain/findings/source-words';
import type { DueBucket, ImportJob, ImportPhase, ImportRequest } from '../domain/reconcile/import-job';
import type { Severity } from '../domain/sla/severity';
import { countText } from './figures';
import { dateText, momentText } from './moments';
import { severityName, submissionStateName } from './names';

interface StateChoice {
  readonly state: string;
  readonly name: string;
  readonly hint: string;
}

/** A source's states, in the order in which a submission may go through them. */
export function stateChoices({ states }: Pick<SourceWords, 'states'>): readonly StateChoice[] {
  return Object.entries(states).map(([state, hint]) => ({ state, name: submissionStateName(state), hint }));
}

/** How soon an issue would be due, the soonest first. */
export const dueBucketNames: Readonly<Record<DueBucket, string>> = {
  overdue: 'Already overdue',
  week: 'Within 7 days',
  month: '8 to 30 days',
  quarter: '31 to 90 days',
  later: 'Later',
  'no-date': 'No date',
};

/** The severity of an issue that would be created. */
export function importSeverityName(severity: Severity | 'none'): string {
  return severity === 'none' ? 'Not rated' : severityName(severity);
}

/** A short label for the phase of an import. */
export const importPhaseNames: Readonly<Record<ImportPhase, string>> = {
  counting: 'Counting',
  counted: 'Counted',
  importing: 'Importing',
  done: 'Done',
  cancelled: 'Cancelled',
  failed: 'Failed',
};

/** Explains how many submissions get no issue because of the connection's settings and their states. @param firstState at which
 * none of them is too early. */
export function withoutIssueSentence(
  count: number,
  { createOn, minSeverity, wantDuplicates }: Pick<Connection, 'createOn' | 'minSeverity' | 'wantDuplicates'>,
  firstState: string | undefined,
): string {
  const [were, have, are] = count === 1 ? ['it was', 'has', 'is'] : ['they were', 'have', 'are'];
  const reasons = [
    `${were} closed without being accepted`,
    `${are} in an unknown state`,
    ...(createOn === firstState ? [] : [`${have} not reached the state “${submissionStateName(createOn)}”`]),
    ...(wantDuplicates ? [] : [count === 1 ? 'is a duplicate' : 'are duplicates']),
    ...(minSeverity === null ? [] : [`${are} rated below ${severityName(minSeverity)} or not at all`]),
  ];
  const whose = count === 1 ? 'its issue was' : 'their issues were';
  return `${countText(count, 'submission')} would get no issue: ${reasons.join(', ')}, or ${whose} deleted. The connection’s settings decide which submissions get an issue.`;
}

function daysText(from: string | null, to: string | null): string {
  if (from !== null && to !== null) return `submitted from ${dateText(from)} to ${dateText(to)}`;
  if (from !== null) return `submitted from ${dateText(from)} on`;
  return to === null ? 'submitted at any time' : `submitted until ${dateText(to)}`;
}

/** The submissions that an import covers: `New, Triaged; submitted at any time`. */
export function requestText({ states, submittedFrom, submittedTo }: ImportRequest): string {
  const which = states.length === 0 ? 'All states' : states.map(submissionStateName).join(', ');
  return `${which}; ${daysText(submittedFrom, submittedTo)}`;
}

/** The state of an import, in a sentence that changes only with its phase. */
export function importSentence({
  phase,
  touchedAt,
  queued,
}: Pick<ImportJob, 'phase' | 'touchedAt' | 'queued'>): string {
  const when = momentText(touchedAt, 'UTC');
  const handedOver = `${countText(queued, 'submission')} ${queued === 1 ? 'was' : 'were'} queued`;
  switch (phase) {
    case 'counting':
      return 'Counting the issues an import would create. Nothing is created yet.';
    case 'counted':
      return `Counted on ${when}. Nothing is created yet.`;
    case 'importing':
      return 'Importing. Submissions go to the queue, and their issues are created one by one.';
    case 'done':
      return `The import finished on ${when}: ${handedOver}.`;
    case 'cancelled':
      return queued === 0
        ? `Cancelled on ${when}, before anything was created.`
        : `Cancelled on ${when}: ${handedOver} before that, and their issues stay.`;
    case 'failed':
      return queued === 0
        ? `The import failed on ${when}, before anything was created.`
        : `The import failed on ${when}: ${handedOver} before that, and their issues stay.`;
  }
}
