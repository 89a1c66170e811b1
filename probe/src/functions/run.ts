import { webTrigger, type WebTriggerRequest, type WebTriggerResponse } from '@forge/api';
import { Queue } from '@forge/events';
import type { Json } from '../base/json';
import { latestRun, saveRun, type Run } from '../base/run';
import { noteSeen } from '../base/seen';
import { causeName } from '../questions/events/event-seen';
import { groupNames } from '../questions/groups';
import { deleteIssues } from '../questions/jira/issues';
import { reportOn } from '../report/report';
import type { ExaminerBody } from './examiner';

/** Only the secret address protects a run: anyone who knows it can start one run a minute. */
const PAUSE_MS = 60_000;

function answer(statusCode: number, body: Json): WebTriggerResponse {
  return { statusCode, headers: { 'Content-Type': ['application/json'] }, body: JSON.stringify(body) };
}

function newRun({ queryParameters }: WebTriggerRequest, nowMs: number): Run {
  const asked = (name: string): string | null => queryParameters[name]?.[0] ?? null;
  return {
    id: `p${nowMs.toString(36)}`,
    startedAt: nowMs,
    project: asked('project'),
    issueType: asked('type') ?? 'Task',
    quietIssue: asked('quiet'),
    lockedIssue: asked('locked'),
    slow: asked('slow') !== null,
  };
}

async function start(request: WebTriggerRequest): Promise<WebTriggerResponse> {
  const nowMs = Date.now();
  const last = await latestRun();
  if (last !== undefined && nowMs - last.startedAt < PAUSE_MS)
    return answer(429, { error: 'The last run was started less than a minute ago.' });
  const run = newRun(request, nowMs);
  await saveRun(run);
  const queue = new Queue<ExaminerBody>({ key: 'questions' });
  await queue.push(groupNames.map((group) => ({ body: { runId: run.id, group } })));
  const [echo, fixed] = [await webTrigger.getUrl('echo'), await webTrigger.getUrl('fixed')];
  return answer(202, { run: run.id, echo, fixed });
}

/** Deletes the run's issues in Jira. Records the time first, for the question about the event that follows. */
async function finish(run: Run): Promise<WebTriggerResponse> {
  await noteSeen(run, causeName('deleted'), { at: Date.now() });
  return answer(200, { deletedIssues: await deleteIssues(run) });
}

/** Web trigger of a run: POST starts one, GET reports on the latest, DELETE removes its issues. */
export async function run(request: WebTriggerRequest): Promise<WebTriggerResponse> {
  if (request.method === 'POST') return start(request);
  const latest = await latestRun();
  if (latest === undefined) return answer(404, { error: 'There is no run: POST starts one.' });
  return request.method === 'DELETE' ? finish(latest) : answer(200, await reportOn(latest));
}
