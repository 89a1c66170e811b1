import type { LocalSite } from './local-site';
import { isOpen } from './model-deadline';
import { latest } from './model-bugcrowd';
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
/** By their first keys, which lead to them however they are renamed. */
const PROJECTS = ['SEC', 'BARE'] as const;

/** An issue that the app has made. */
interface Made {
  readonly id: string;
  readonly submissionId: string;
}

/** People and administrators of a Jira site, and what the test knows of their doings. */
export interface JiraPeople {
  act(act: JiraAct): Promise<void>;
  /** Whatever can be undone is undone: nothing is refused, hidden, archived or denied any more. */
  undoAll(): void;
  /** Submissions whose issues were deleted, alone or with their project. */
  readonly deleted: ReadonlySet<string>;
  readonly deletedProjects: ReadonlySet<string>;
}

async function issuesOf(site: LocalSite): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const { id } of site.host.jira.listIssues()) {
    const { body } = await site.jira('GET', `/issue/${id}/properties/bounty-clock`);
    const { value } = body as { readonly value?: { readonly submissionId: string } };
    if (value !== undefined) made.push({ id, submissionId: value.submissionId });
  }
  return made;
}

/** @param isLocked true if issues in progress are closed to edits. */
export function createJiraPeople(services: Services, isLocked: boolean): JiraPeople {
  const { site, count } = services;
  const { host } = site;
  const { jira, faults, storageQuota } = host;
  const deleted = new Set<string>();
  const deletedProjects = new Set<string>();
  let keys = 0;
  if (isLocked) jira.change({ lockStatus: 'In Progress' });

  const heal = (): void => {
    faults.reset();
    for (const project of PROJECTS)
      if (!deletedProjects.has(project)) jira.change({ deny: { project, account: APP, permissions: [] } });
  };
  const isOpenInBugcrowd = (submissionId: string): boolean =>
    services.allTracked.some(
      ({ submission }) => submission.id === submissionId && isOpen(latest(submission)),
    );

  const onIssue = async (act: IssueAct, made: Made): Promise<void> => {
    const { id, submissionId } = made;
    switch (act.what) {
      case 'move':
        if (!deletedProjects.has(act.to)) jira.change({ move: id, to: act.to });
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

  const deleteProject = async (project: string): Promise<void> => {
    const before = await issuesOf(site);
    jira.change({ deleteProject: project });
    deletedProjects.add(project);
    const left = new Set(jira.listIssues().map(({ id }) => id));
    for (const { id, submissionId } of before) if (!left.has(id)) deleted.add(submissionId);
  };

  const onSite = async (act: Exclude<JiraAct, IssueAct>): Promise<void> => {
    switch (act.what) {
      case 'rename':
        keys += 1;
        if (!deletedProjects.has(act.project)) jira.change({ renameProject: act.project, to: `KEY${keys}` });
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
    deleted,
    deletedProjects,
    async act(act) {
      count(`times ${act.what}`);
      if (!('pick' in act)) return onSite(act);
      const issues = await issuesOf(site);
      const made = issues[act.pick % Math.max(1, issues.length)];
      if (made !== undefined) await onIssue(act, made);
    },
    undoAll() {
      heal();
      jira.change({ language: 'en' });
      for (const { id } of jira.listIssues()) {
        jira.change({ level: id, without: [] });
        jira.change({ restore: id });
      }
    },
  };
}
