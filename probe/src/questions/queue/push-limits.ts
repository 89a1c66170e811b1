import type { Json } from '../../base/json';
import type { Question } from '../../base/question';
import type { Run } from '../../base/run';
import { statusOfPush } from './push';

type Change = Parameters<typeof statusOfPush>[1];

/** Statuses by name, and the names of those that were refused. */
async function pushes(run: Run, changes: Readonly<Record<string, Change>>): Promise<Json> {
  const statuses: Record<string, number> = {};
  for (const [name, change] of Object.entries(changes)) statuses[name] = await statusOfPush(run, change);
  return { statuses, refused: Object.keys(statuses).filter((name) => statuses[name] !== 201) };
}

function eventsInOnePush(run: Run): Promise<Json> {
  const times = (count: number) => (payload: readonly object[]) =>
    Array.from({ length: count }, () => payload[0] ?? {});
  return pushes(run, { 'of 50': times(50), 'of 51': times(51), 'of none': times(0) });
}

function bytesInOnePush(run: Run): Promise<Json> {
  const filled = (bytes: number) => (payload: readonly object[]) =>
    payload.map((event) => ({ ...event, body: { ...bodyOf(event), filling: 'x'.repeat(bytes) } }));
  return pushes(run, { '190 KiB': filled(190 * 1024), '205 KiB': filled(205 * 1024) });
}

function bodyOf(event: object): object {
  return (event as { readonly body?: object }).body ?? {};
}

function delays(run: Run): Promise<Json> {
  const delayed = (delayInSeconds: number) => (payload: readonly object[]) =>
    payload.map((event) => ({ ...event, delayInSeconds }));
  return pushes(run, { '900 s': delayed(900), '901 s': delayed(901), '-1 s': delayed(-1) });
}

export const pushQuestions: readonly Question[] = [
  { id: 'queue.events-in-a-push', asks: 'A push of 50, of 51 and of no events', ask: eventsInOnePush },
  { id: 'queue.bytes-in-a-push', asks: 'How large a push may be', ask: bytesInOnePush },
  { id: 'queue.delays', asks: 'How long an event may be delayed', ask: delays },
];
