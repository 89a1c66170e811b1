import type { Assignee, Subject } from './run';

/** What Jira says of assigning some issues to one person. */
export interface AssignRights {
  /** Jira's global permission for changing collections of issues. */
  readonly mayChangeInBulk: boolean;
  /** Ids of the issues that the person who looks may assign. */
  readonly assignableIssues: ReadonlySet<string>;
  /** Keys of the projects whose issues may be assigned to the person. */
  readonly takingProjects: ReadonlySet<string>;
}

/** Why an issue cannot be assigned. */
export type AssignRefusal = 'may-not-assign' | 'not-assignable' | 'same-assignee';

export type PlannedAssignment = { readonly issue: Subject } & (
  | { readonly type: 'will'; readonly from: Assignee; readonly to: NonNullable<Assignee> }
  | { readonly type: 'cannot'; readonly because: AssignRefusal }
);

/** The project of an issue, which its key begins with. */
export function projectOf(issueKey: string): string {
  return issueKey.slice(0, issueKey.lastIndexOf('-'));
}

function refusalOf(issue: Subject, to: NonNullable<Assignee>, rights: AssignRights): AssignRefusal | null {
  if (!rights.assignableIssues.has(issue.id)) return 'may-not-assign';
  if (!rights.takingProjects.has(projectOf(issue.key))) return 'not-assignable';
  return issue.assignee?.id === to.id ? 'same-assignee' : null;
}

/** What assigning issues to a person would do to each, as far as Jira said who may. */
export function planAssignments(
  issues: readonly Subject[],
  to: NonNullable<Assignee>,
  rights: AssignRights,
): readonly PlannedAssignment[] {
  return issues.map((issue) => {
    const because = refusalOf(issue, to, rights);
    return because === null
      ? { issue, type: 'will', from: issue.assignee, to }
      : { issue, type: 'cannot', because };
  });
}
