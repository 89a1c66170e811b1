import { __requestAtlassianAsApp, type FetchMethod } from '@forge/api';
import { Queue } from '@forge/events';
import type { Run } from '../../base/run';
import type { SubjectBody } from './subject-event';

const QUEUE = { key: 'subjects' } as const;

interface Pushed {
  readonly body: SubjectBody;
  readonly delayInSeconds?: number;
  readonly concurrency?: { readonly key: string; readonly limit: number };
}

export function subjectBody(run: Run, name: string, more: Partial<SubjectBody> = {}): SubjectBody {
  return { runId: run.id, name, first: 'done', holdMs: 0, ...more };
}

/** Pushes events as an app does. */
export async function push(events: Pushed[]): Promise<void> {
  await new Queue<SubjectBody>(QUEUE).push(events);
}

interface PushRequest {
  readonly payload: readonly object[];
}

/**
 * Pushes one event in a request that is changed on its way: the package checks a push before it sends it, but the
 * question is what the platform answers.
 * @returns the status of the answer; 201 means accepted.
 */
export async function statusOfPush(
  run: Run,
  change: (payload: PushRequest['payload']) => PushRequest['payload'],
): Promise<number> {
  let status = 0;
  const send: FetchMethod = async (path, init) => {
    const request = JSON.parse(typeof init?.body === 'string' ? init.body : '{}') as PushRequest;
    const body = JSON.stringify({ ...request, payload: change(request.payload) });
    const response = await __requestAtlassianAsApp(path, { ...init, body });
    status = response.status;
    return response;
  };
  const event = { body: subjectBody(run, 'ignored') };
  // The package turns every refusal into an error of its own.
  await new Queue<SubjectBody>(QUEUE, send).push([event]).catch(() => undefined);
  return status;
}
