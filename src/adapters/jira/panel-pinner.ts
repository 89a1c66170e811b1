import { getAppContext, route } from '@forge/api';
import * as v from 'valibot';
import type { PanelPinner } from '../../usecases/connections/ports';
import { callJira } from './call-jira';

const Accepted = v.object({ taskId: v.string() });
const Task = v.object({ status: v.string(), message: v.optional(v.string()) });

const unfinished: readonly string[] = ['ENQUEUED', 'RUNNING', 'CANCEL_REQUESTED'];

/** The panel's id as Jira knows it. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-panels/ */
function moduleId(panelKey: string): string {
  const { appAri, environmentAri } = getAppContext();
  return `ari:cloud:ecosystem::extension/${appAri.appId}/${environmentAri.environmentId}/static/${panelKey}`;
}

/** Jira shows an issue panel by default only after an administrator has pinned it to the project. */
export function createPanelPinner(panelKey: string): PanelPinner {
  return {
    async request(projectId) {
      const path = route`/rest/api/3/forge/panel/action/bulk/async`;
      const body = {
        moduleId: moduleId(panelKey),
        projectList: [{ projectIdOrKey: projectId, action: 'PIN' }],
      };
      const accepted = await callJira(
        { as: 'user', method: 'POST', path, body },
        'pinning the panel',
        Accepted,
      );
      return accepted.taskId;
    },
    async progress(taskId) {
      const path = route`/rest/api/3/task/${taskId}`;
      const { status, message } = await callJira(
        { as: 'user', method: 'GET', path },
        'reading the task',
        Task,
      );
      if (unfinished.includes(status)) return 'running';
      return status === 'COMPLETE' ? 'done' : { failed: message ?? `Jira's task ended as ${status}.` };
    },
  };
}
