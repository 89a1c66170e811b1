/**
 * What Jira asks for to edit an issue, to change its due date, and to comment on it: every action may do all three, as the
 * app.
 */
export const ACTING = ['EDIT_ISSUES', 'SCHEDULE_ISSUES', 'ADD_COMMENTS'] as const;
