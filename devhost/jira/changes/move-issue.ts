import type { ChangeItem } from '../model/change';
import type { FieldValues } from '../model/field-value';
import type { Issue } from '../model/issue';
import type { Project } from '../seed/projects';
import { accountOf, type Site } from '../site/site';
import { saveIssue } from '../writes/save-issue';
import { named } from './named-change';

const MOVER = 'admin';

/** What belongs to the project that the issue leaves. */
const OF_PROJECT: readonly string[] = ['components', 'security'];

/** An administrator moves the issue: it keeps its id and gets a new key, and the old one still leads to it. */
export function moveIssue(site: Site, issue: Issue, project: Project): void {
  const issueType =
    project.issueTypes.find(({ name, subtask }) => name === issue.issueType.name && subtask !== true) ??
    project.issueTypes[0];
  if (issueType === undefined) throw new RangeError(`Project ${project.key} has no issue types.`);
  const number = site.issues.nextNumber(project.id);
  const moved: Issue = {
    ...issue,
    project,
    issueType,
    number,
    key: `${project.key}-${String(number)}`,
    values: without(issue.values, OF_PROJECT),
    parentId: null,
  };
  const actor = { site, account: accountOf(site, MOVER), byApp: false };
  saveIssue(issue, moved, actor, moveItems(issue, moved));
}

function without(values: FieldValues, fieldIds: readonly string[]): FieldValues {
  return new Map([...values].filter(([id]) => !fieldIds.includes(id)));
}

function moveItems(before: Issue, after: Issue): readonly ChangeItem[] {
  const key = { field: 'Key', fieldtype: 'jira', fieldId: 'Key', from: null, to: null } as const;
  return [
    named('project', before.project, after.project),
    ...(before.issueType.id === after.issueType.id
      ? []
      : [named('issuetype', before.issueType, after.issueType)]),
    { ...key, fromString: before.key, toString: after.key },
  ];
}
