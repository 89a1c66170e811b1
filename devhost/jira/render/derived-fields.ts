/** The fields that Jira fills in automatically, as `/field` lists them. */
export const DERIVED_FIELDS: readonly object[] = [
  derived('issuetype', 'Issue Type', 'issuetype', ['issuetype', 'type']),
  derived('project', 'Project', 'project', ['project']),
  derived('status', 'Status', 'status', ['status']),
  derived('statusCategory', 'Status Category', 'statusCategory', ['statusCategory']),
  derived('creator', 'Creator', 'user', ['creator']),
  derived('created', 'Created', 'datetime', ['created', 'createdDate']),
  derived('updated', 'Updated', 'datetime', ['updated', 'updatedDate']),
  derived('resolutiondate', 'Resolved', 'datetime', ['resolutiondate', 'resolved']),
  derived('watches', 'Watchers', 'watches', []),
  derived('subtasks', 'Sub-tasks', 'array', []),
  derived('issuelinks', 'Linked Issues', 'array', []),
  derived('attachment', 'Attachment', 'array', []),
  derived('comment', 'Comment', 'comments-page', []),
];

function derived(id: string, name: string, type: string, clauseNames: readonly string[]): object {
  return {
    id,
    key: id,
    name,
    custom: false,
    orderable: false,
    navigable: id !== 'attachment' && id !== 'comment',
    searchable: clauseNames.length > 0,
    clauseNames,
    schema: { type, system: id },
  };
}
