import type { DateRequest } from './date-request';

/** What a request says that came from a field or status of Jira, which have no place for a reason. */
export const jiraReasons = {
  date: 'Entered in the due date field in Jira.',
  priority: 'Changed by the priority in Jira.',
  fact: 'Changed in Jira.',
} as const;

/** True for a request that follows from what a field or status of Jira says, and ends with it. */
export function isFromJira({ reason }: DateRequest, field: keyof typeof jiraReasons): boolean {
  return reason === jiraReasons[field];
}
