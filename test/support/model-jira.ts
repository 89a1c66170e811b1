import { isOpen } from './model-deadline';
import { latest } from './model-bugcrowd';
import { createIssueOwners, type IssueOwners, type Made } from './model-issue-owners';
import type { IssueAct, JiraAct } from './model-jira-actions';
import type { Services } from './model-services';

const APP = 'bounty-clock-app';
const SECOND_MS = 1000;
/** As the platform counts: 4,000 reads and as many writes a minute, each of 10 KB. */
const UNITS_A_MINUTE = 4000;
const UNIT_BYTES = 10 * 1024;
/** More calls than a run makes. */
const UNTIL_HEALED = 1_000_000;
const TRANSITIONS = { start: '11', stop: '12' } as const;
const LOCKED = 'In Progress';
/** By their first keys, which lead to them however they are renamed. */
const PROJECTS = ['SEC', 'BARE'] as const;

/** People and administrators of a Jira site, and what the test knows of their doings. */
export interface JiraPeople {
  act(act: JiraAct): Promise<void>;
  /** Whatever can be undone is undone: nothing is refused, hidden, archived or denied any more. */
  undoAll(): void;
  /** Somebody edits the labels of every issue that Jira lets them edit, and takes the edit back. */
  touchAll(): Promise<void>;
  /** Submissions whose issues are in a status that is closed to edits. */
  closedToEdits(): Promise<ReadonlySet<string>>;
  readonly owners: IssueOwners;
  /** Submissions whose issues were deleted, alone or with their project. */
  readonly deleted: ReadonlySet<string>;
  readonly deletedProjects: ReadonlySet<string>;
}

/** @param isLocked true if issues in progress are closed to edits. */
export function createJiraPeople(services: Services, isLocked: boolean): JiraPeople {
  const { site, count } = services;
  const { host } = site;
  const { jira, faults, storageQuota } = host;
  const deleted = new Set<string>();
  const deletedProjects = new Set<string>();
  const archivedProjects = new Set<string>();
  const keyNow = new Map<string, string>(PROJECTS.map((first) => [first, first]));
  const parents = new Set<string>();
  const children = new Set<string>();
  const owners = createIssueOwners(site);
  const issuesOf = (): Promise<readonly Made[]> => owners.read();
  let keys = 0;
  if (isLocked) jira.change({ lockStatus: LOCKED });

  const heal = (): void => {
    faults.reset();
    for (const project of PROJECTS)
      if (!deletedProjects.has(project)) jira.change({ deny: { project, account: APP, permissions: [] } });
  };
  const isOpenInBugcrowd = (submissionId: string): boolean =>
    services.allTracked.some(
      ({ submission }) => submission.id === submissionId && isOpen(latest(submission)),
    );

  const isOpenForAdmins = (project: string): boolean =>
    !deletedProjects.has(project) && !archivedProjects.has(project);
  /** By the first key of its project. */
  const projectOf = ({ id }: Made): string => {
    const { projectKey } = jira.listIssues().find((each) => each.id === id) ?? { projectKey: '' };
    return PROJECTS.find((first) => keyNow.get(first) === projectKey) ?? projectKey;
  };

  /** Adds a label, and takes it away again. */
  const touch = async ({ id }: Made): Promise<void> => {
    for (const step of ['add', 'remove'])
      await site.jira('PUT', `/issue/${id}`, { update: { labels: [{ [step]: 'seen' }] } });
    await site.settle();
  };

  const retype = (
    { to, under }: Extract<IssueAct, { what: 'retype' }>,
    made: Made,
    all: readonly Made[],
  ): void => {
    if (archivedProjects.has(projectOf(made)) || parents.has(made.id)) return;
    if (to !== 'Sub-task') {
      jira.change({ retype: made.id, to });
      children.delete(made.id);
      return;
    }
    const others = all.filter(
      (each) => each.id !== made.id && !children.has(each.id) && projectOf(each) === projectOf(made),
    );
    const parent = others[under % Math.max(1, others.length)];
    if (parent === undefined) return;
    jira.change({ retype: made.id, to, parent: parent.id });
    parents.add(parent.id);
    children.add(made.id);
  };

  const onIssue = async (act: IssueAct, made: Made, all: readonly Made[]): Promise<void> => {
    const { id, submissionId } = made;
    switch (act.what) {
      case 'move':
        if (!isOpenForAdmins(act.to) || archivedProjects.has(projectOf(made)) || parents.has(id)) return;
        jira.change({ move: id, to: act.to });
        children.delete(id);
        return;
      case 'retype':
        retype(act, made, all);
        return;
      case 'spoil':
        await owners.spoil(id, act.how);
        return;
      case 'touch':
        await touch(made);
        return;
      case 'archive':
        jira.change({ archive: id });
        return;
      case 'restore':
        jira.change({ restore: id });
        return;
      case 'hide':
        jira.change({ hide: id });
        return;
      case 'show':
        jira.change({ level: id, without: [] });
        return;
      case 'delete':
        if ((await site.jira('DELETE', `/issue/${id}`)).status === 204) deleted.add(submissionId);
        return;
      case 'start':
      case 'stop':
        // A person who moves an issue restarts a clock that has stopped.
        if (isOpenInBugcrowd(submissionId))
          await site.jira('POST', `/issue/${id}/transitions`, { transition: { id: TRANSITIONS[act.what] } });
    }
  };

  const restoreProject = (project: string): void => {
    if (archivedProjects.delete(project)) jira.change({ restoreProject: project });
  };

  const deleteProject = async (project: string): Promise<void> => {
    const before = await issuesOf();
    jira.change({ deleteProject: project });
    deletedProjects.add(project);
    archivedProjects.delete(project);
    const left = new Set(jira.listIssues().map(({ id }) => id));
    for (const { id, submissionId } of before) if (!left.has(id)) deleted.add(submissionId);
  };

  const onSite = async (act: Exclude<JiraAct, IssueAct>): Promise<void> => {
    switch (act.what) {
      case 'rename':
        keys += 1;
        if (!isOpenForAdmins(act.project)) return;
        jira.change({ renameProject: act.project, to: `KEY${keys}` });
        keyNow.set(act.project, `KEY${keys}`);
        return;
      case 'archive-project':
        if (!isOpenForAdmins(act.project)) return;
        jira.change({ archiveProject: act.project });
        archivedProjects.add(act.project);
        return;
      case 'restore-project':
        restoreProject(act.project);
        return;
      case 'delete-project':
        if (!deletedProjects.has(act.project)) await deleteProject(act.project);
        return;
      case 'language':
        jira.change({ language: act.language });
        return;
      case 'clock':
        if (act.of === 'jira') jira.change({ clockAheadMs: act.aheadSeconds * SECOND_MS });
        else services.setAhead(act.aheadSeconds * SECOND_MS);
        return;
      case 'archived-refusal':
        jira.change({ archivedRefusal: act.status });
        return;
      case 'deny':
        if (!deletedProjects.has(act.project))
          jira.change({ deny: { project: act.project, account: APP, permissions: act.permissions } });
        return;
      case 'refuse':
        site.fault({ target: 'jira', ...act.refusal, times: UNTIL_HEALED });
        return;
      case 'heal':
        heal();
        return;
      case 'quota':
        storageQuota.charge(act.operation, (UNITS_A_MINUTE - act.left) * UNIT_BYTES);
    }
  };

  return {
    owners,
    deleted,
    deletedProjects,
    async act(act) {
      count(`times ${act.what}`);
      if (!('pick' in act)) return onSite(act);
      const issues = await issuesOf();
      const made = issues[act.pick % Math.max(1, issues.length)];
      if (made !== undefined) await onIssue(act, made, issues);
    },
    async closedToEdits() {
      const closed = new Set(jira.listIssues().flatMap(({ id, status }) => (status === LOCKED ? [id] : [])));
      const issues = isLocked ? await issuesOf() : [];
      return new Set(issues.flatMap(({ id, submissionId }) => (closed.has(id) ? [submissionId] : [])));
    },
    async touchAll() {
      for (const made of await issuesOf()) await touch(made);
    },
    undoAll() {
      heal();
      jira.change({ language: 'en' });
      for (const project of PROJECTS) restoreProject(project);
      for (const { id } of jira.listIssues()) {
        jira.change({ level: id, without: [] });
        jira.change({ restore: id });
      }
    },
  };
}
