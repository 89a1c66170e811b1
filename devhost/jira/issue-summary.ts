import type { IssueSummary } from './site/contract';
import { listOf, textOf } from './model/field-value';
import type { Issue } from './model/issue';
import { nameOf, PRIORITIES } from './seed/choices';
import { statusById } from './seed/workflow';

export function issueSummary(issue: Issue): IssueSummary {
  const priorityId = textOf(issue.values, 'priority');
  return {
    id: issue.id,
    key: issue.key,
    projectKey: issue.project.key,
    summary: textOf(issue.values, 'summary') ?? '',
    status: statusById(issue.statusId).name,
    priority: priorityId === undefined ? null : nameOf(PRIORITIES, priorityId),
    duedate: textOf(issue.values, 'duedate') ?? null,
    labels: listOf(issue.values, 'labels'),
  };
}
