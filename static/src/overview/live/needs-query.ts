import { quoted } from '../../../../src/wording/issue-search';
import type { Severity } from '../../../../src/domain/sla/severity';
import { allOf, inScope, isOneOf, type Scope } from './scope';

export const needsSorts = ['deadline', 'severity', 'assignee'] as const;
export type NeedsSort = (typeof needsSorts)[number];

/** Which of the cases that need somebody are listed; `null` for all. */
export interface NeedsFilter extends Scope {
  readonly severity: Severity | null;
  /** `me` for the person who looks. */
  readonly assignee: 'me' | null;
  /** Code of a program. */
  readonly program: string | null;
}

const LATE = isOneOf('bountyClockBand', ['breached', 'at-risk']);
const WAITING = isOneOf('bountyClockRequest', ['waiting']);
const NOT_LATE = '(bountyClockBand = "on-track" OR bountyClockBand is EMPTY)';
const NEEDS_SOMEBODY = `(${LATE} OR ${WAITING})`;
const BY_DEADLINE = 'bountyClockDeadline ASC';

function filtersIn({ severity, assignee, program, ...scope }: NeedsFilter): readonly string[] {
  return [
    ...inScope(scope),
    ...(severity === null ? [] : [isOneOf('bountyClockSeverity', [severity])]),
    ...(assignee === null ? [] : ['assignee = currentUser()']),
    ...(program === null ? [] : [isOneOf('bountyClockProgram', [program])]),
  ];
}

function ordered(conditions: readonly string[], ...by: readonly string[]): string {
  return `${allOf(conditions)} ORDER BY ${by.join(', ')}`;
}

/** Jira orders the property by its letters: critical, high, informational, low, medium. */
const severityRuns = [
  { is: isOneOf('bountyClockSeverity', ['critical', 'high']), order: 'ASC' },
  { is: isOneOf('bountyClockSeverity', ['medium', 'low']), order: 'DESC' },
  { is: '(bountyClockSeverity = "informational" OR bountyClockSeverity is EMPTY)', order: 'ASC' },
] as const;

/**
 * JQL for the cases that need somebody, in their order: the queries are read one after another, and no case is in two.
 * What is overdue has an earlier deadline than what is due soon, so one query has both in their order.
 */
export function needsQueries(filter: NeedsFilter, sort: NeedsSort): readonly string[] {
  const filters = filtersIn(filter);
  if (sort === 'assignee') return [ordered([NEEDS_SOMEBODY, ...filters], 'assignee ASC', BY_DEADLINE)];
  if (sort === 'severity' && filter.severity === null)
    return severityRuns.map(({ is, order }) =>
      ordered([NEEDS_SOMEBODY, is, ...filters], `bountyClockSeverity ${order}`, BY_DEADLINE),
    );
  return [ordered([LATE, ...filters], BY_DEADLINE), ordered([WAITING, NOT_LATE, ...filters], BY_DEADLINE)];
}

/** JQL for what an assignee has of the list; `null` for nobody. */
export function needsOfAssignee(filter: NeedsFilter, accountId: string | null): string {
  const is = accountId === null ? 'assignee is EMPTY' : `assignee = ${quoted(accountId)}`;
  return allOf([NEEDS_SOMEBODY, is, ...filtersIn(filter)]);
}

/** JQL for what a program has of the list; `null` for none. */
export function needsOfProgram(filter: NeedsFilter, program: string | null): string {
  const is = program === null ? 'bountyClockProgram is EMPTY' : isOneOf('bountyClockProgram', [program]);
  return allOf([NEEDS_SOMEBODY, is, ...filtersIn(filter)]);
}
