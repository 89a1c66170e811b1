/** Searches that most teams want, for Jira's issue search, where people can save them as filters of their own. */

export const readyMadeFilters = ['overdue', 'due-this-week', 'mine', 'waiting'] as const;
export type ReadyMadeFilter = (typeof readyMadeFilters)[number];

export const readyMadeNames: Readonly<Record<ReadyMadeFilter, string>> = {
  overdue: 'Overdue',
  'due-this-week': 'Due this week',
  mine: 'Assigned to me',
  waiting: 'Waiting for an approver',
};

const conditions: Readonly<Record<ReadyMadeFilter, string>> = {
  overdue: 'bountyClockBand = "breached"',
  // What is overdue has a search of its own. Jira knows when the week of the person ends.
  'due-this-week':
    'bountyClockBand in ("at-risk", "on-track") AND bountyClockDeadline > now() AND bountyClockDeadline <= endOfWeek()',
  // Of whoever opens it. Open: the fix clock has not ended.
  mine: 'bountyClockState in ("running", "breached", "paused", "not-started") AND assignee = currentUser()',
  waiting: 'bountyClockRequest = "waiting"',
};

/**
 * JQL of a ready-made filter, the earliest deadline first.
 * @param within more conditions, such as those of a connection; one with `OR` is in parentheses already.
 */
export function readyMadeJql(filter: ReadyMadeFilter, within: readonly string[] = []): string {
  return `${[conditions[filter], ...within].join(' AND ')} ORDER BY bountyClockDeadline ASC`;
}
