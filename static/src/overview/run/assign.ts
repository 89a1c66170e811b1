import { askJira, changeJira, readJira, RefusedByJira } from '../../bridge/jira';
import type { Found } from '../../ui/choice';
import { planAssignments, projectOf, type AssignRights, type PlannedAssignment } from './plan-assignments';
import type { Assignee, Outcome, RunItem, Subject } from './run';

/** People shown of a search. */
const PEOPLE = 20;

/** Of so many Jira leaves out those who cannot be assigned, after it has taken them: a smaller page could miss people. */
const LOOKED_AT = 1000;

interface Person {
  readonly accountId: string;
  readonly displayName: string;
}

/** Projects of some issues, in a parameter of Jira. */
function keysOf(issues: readonly Subject[]): readonly string[] {
  return [...new Set(issues.map(({ key }) => projectOf(key)))];
}

/**
 * People whom issues of all these projects may be assigned to, found by name as the person who looks.
 * @throws Error with Jira's reason
 */
export async function findAssignable(issues: readonly Subject[], text: string): Promise<Found> {
  const query = new URLSearchParams({
    ...{ projectKeys: keysOf(issues).join(','), query: text, maxResults: String(LOOKED_AT) },
  });
  const path = `/rest/api/3/user/assignable/multiProjectSearch?${query.toString()}`;
  const found = (await readJira(path)) as readonly Person[];
  const choices = found.map(({ accountId, displayName }) => ({ value: accountId, name: displayName }));
  return { choices: choices.slice(0, PEOPLE), more: choices.length > PEOPLE };
}

/** Asks Jira where the person who looks may assign: one call for the issues, one per project for the assignee. */
async function rightsFor(issues: readonly Subject[], accountId: string): Promise<AssignRights> {
  const granted = (await askJira('/rest/api/3/permissions/check', {
    globalPermissions: ['BULK_CHANGE'],
    projectPermissions: [{ permissions: ['ASSIGN_ISSUES'], issues: issues.map(({ id }) => Number(id)) }],
  })) as {
    readonly globalPermissions: readonly string[];
    readonly projectPermissions: readonly { readonly issues: readonly number[] }[];
  };
  const takers = await Promise.all(
    keysOf(issues).map(async (project) => {
      const query = new URLSearchParams({ project, accountId }).toString();
      const found = (await readJira(`/rest/api/3/user/assignable/search?${query}`)) as readonly Person[];
      return found.some((person) => person.accountId === accountId) ? [project] : [];
    }),
  );
  return {
    mayChangeInBulk: granted.globalPermissions.length > 0,
    assignableIssues: new Set(granted.projectPermissions.flatMap(({ issues }) => issues.map(String))),
    takingProjects: new Set(takers.flat()),
  };
}

/**
 * What assigning some issues to a person would do to each. Changes nothing.
 * @returns `null` for somebody who may not change collections of issues. @throws Error with Jira's reason
 */
export async function previewAssignments(
  issues: readonly Subject[],
  to: NonNullable<Assignee>,
): Promise<readonly PlannedAssignment[] | null> {
  const rights = await rightsFor(issues, to.id);
  return rights.mayChangeInBulk ? planAssignments(issues, to, rights) : null;
}

async function assigneeOf(issueId: string): Promise<Assignee> {
  const issue = (await readJira(`/rest/api/3/issue/${issueId}?fields=assignee`)) as {
    readonly fields?: { readonly assignee?: Person | null };
  };
  const person = issue.fields?.assignee ?? null;
  return person && { id: person.accountId, name: person.displayName };
}

/** The same issues as Jira has them now, without its index. @throws Error with Jira's reason */
export async function asTheyAre(issues: readonly Subject[]): Promise<readonly Subject[]> {
  return Promise.all(issues.map(async (issue) => ({ ...issue, assignee: await assigneeOf(issue.id) })));
}

/**
 * Assigns an issue as the person who looks, if it is still as it was shown. Jira has no version of an issue to name: it is
 * read first. @throws Error if no answer came: it may have been done
 */
export async function assignIssue({ issueId, change }: RunItem): Promise<Outcome> {
  if (change.type !== 'assign') throw new TypeError(`${change.type} is no assignment.`);
  const { from, to } = change;
  try {
    const present = await assigneeOf(issueId);
    if (present?.id === to.id) return { type: 'assigned', earlier: true };
    if (present?.id !== from?.id) return { type: 'changed' };
    await changeJira(`/rest/api/3/issue/${issueId}/assignee`, { accountId: to.id });
    return { type: 'assigned', earlier: false };
  } catch (error) {
    if (error instanceof RefusedByJira) return { type: 'refused-by-jira', reason: error.message };
    throw error;
  }
}
