import { ok, type Answer } from '../http/answer';
import { bodyRecord, param, type Call } from '../http/call';
import { refuse } from '../http/jira-error';
import type { Route } from '../http/route';
import { isRecord, readId } from '../model/record';
import { isGranted } from '../site/permissions';
import { selfLink } from '../render/base/links';
import { accountOf } from '../site/site';
import { requireAdministrator } from './find-issue';

export const forgePanelRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/forge/panel/action/bulk/async',
    scope: 'manage:jira-project',
    answer: pinPanel,
  },
  {
    method: 'POST',
    path: '/forge/panel/action/bulk/status',
    scope: 'manage:jira-project',
    answer: readPins,
  },
  { method: 'GET', path: '/task/{taskId}', scope: 'read:jira-work', answer: readTask },
];

const MODULE_ID = /^ari:cloud:ecosystem::extension\/[^/\s]+\/[^/\s]+\/static\/([^/\s]+)$/;

interface PinAction {
  readonly projectIdOrKey: string;
  readonly action: 'PIN' | 'UNPIN';
}

/** Jira does the work later and answers with a task; here the task is over when the answer goes out. */
function pinPanel(call: Call): Answer {
  requireAdministrator(call);
  const { site } = call;
  const body = bodyRecord(call);
  const moduleKey = readModuleKey(body);
  const results = readActions(body['projectList']).map((action) => runAction(call, action, moduleKey));
  const task = {
    id: site.nextId('task'),
    description: 'Pin or unpin an issue panel',
    submittedById: call.account.accountId,
    at: site.nowMs(),
    result: { results },
  };
  site.tasks.set(task.id, task);
  return { status: 202, body: { taskId: task.id } };
}

/** Where the panel is pinned. The format of `pinnedAt` is documented nowhere. */
function readPins(call: Call): Answer {
  requireAdministrator(call);
  const body = bodyRecord(call);
  const moduleKey = readModuleKey(body);
  return ok({ statuses: readProjects(body).map((idOrKey) => pinOf(call, idOrKey, moduleKey)) });
}

function pinOf({ site }: Call, projectIdOrKey: string, moduleKey: string): object {
  const project = site.projects.find(projectIdOrKey);
  if (project === undefined) return { projectIdOrKey, pinned: false, error: noSuchProject(projectIdOrKey) };
  const atMs = site.panels.pinnedAtMs(project.id, moduleKey);
  const pinnedAt = atMs === null ? {} : { pinnedAt: new Date(atMs).toISOString() };
  return { projectIdOrKey, pinned: atMs !== null, ...pinnedAt };
}

function noSuchProject(idOrKey: string): string {
  return `No project could be found with id or key '${idOrKey}'.`;
}

function readModuleKey(body: Readonly<Record<string, unknown>>): string {
  const moduleId = body['moduleId'];
  const moduleKey = typeof moduleId === 'string' ? MODULE_ID.exec(moduleId)?.[1] : undefined;
  if (moduleKey === undefined) throw refuse(400, "The 'moduleId' is not a valid Forge module id.");
  return moduleKey;
}

function readProjects(body: Readonly<Record<string, unknown>>): readonly string[] {
  return readEntries(body['projectList']).map((entry) => {
    const idOrKey = isRecord(entry) ? readId(entry['projectIdOrKey']) : undefined;
    if (idOrKey === undefined) throw refuse(400, "Each project needs a 'projectIdOrKey'.");
    return idOrKey;
  });
}

function readEntries(input: unknown): readonly unknown[] {
  const entries: readonly unknown[] = Array.isArray(input) ? input : [];
  if (entries.length === 0) throw refuse(400, "The 'projectList' must name at least one project.");
  return entries;
}

function runAction({ site }: Call, { projectIdOrKey, action }: PinAction, moduleKey: string): object {
  const project = site.projects.find(projectIdOrKey);
  if (project === undefined) {
    return { projectIdOrKey, action, success: false, error: noSuchProject(projectIdOrKey) };
  }
  if (action === 'PIN') site.panels.pin(project.id, moduleKey, site.nowMs());
  else site.panels.unpin(project.id, moduleKey);
  return { projectIdOrKey, action, success: true };
}

function readActions(input: unknown): readonly PinAction[] {
  return readEntries(input).map((entry) => {
    const projectIdOrKey = isRecord(entry) ? readId(entry['projectIdOrKey']) : undefined;
    const action = isRecord(entry) ? entry['action'] : undefined;
    if (projectIdOrKey === undefined || (action !== 'PIN' && action !== 'UNPIN')) {
      throw refuse(400, "Each project needs a 'projectIdOrKey' and an 'action' of PIN or UNPIN.");
    }
    return { projectIdOrKey, action };
  });
}

/** For administrators and for who started the task. */
function readTask(call: Call): Answer {
  const { site, account } = call;
  const id = param(call, 'taskId');
  const task = site.tasks.get(id);
  if (task === undefined) throw refuse(404, `No task with id '${id}' exists.`);
  if (task.submittedById !== account.accountId && !isGranted(account, 'ADMINISTER')) {
    throw refuse(403, 'You do not have permission to view this task.');
  }
  return ok({
    self: selfLink(site, `/task/${id}`),
    id,
    description: task.description,
    status: 'COMPLETE',
    result: task.result,
    submittedBy: accountOf(site, task.submittedById).userId,
    progress: 100,
    elapsedRuntime: 0,
    submitted: task.at,
    started: task.at,
    finished: task.at,
    lastUpdate: task.at,
  });
}
