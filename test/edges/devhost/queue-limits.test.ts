import { createClock } from '../../../devhost/base/clock';
import { createFaults } from '../../../devhost/base/faults';
import { createEventQueue, type EventQueue } from '../../../devhost/forge/queue/event-queue';

const MINUTE = 60_000;

describe('a push to the queue', () => {
  const clock = createClock();
  let queue: EventQueue;
  beforeEach(() => {
    clock.set(Date.parse('2026-11-03T09:12:00Z'));
    queue = createEventQueue({
      clock,
      faults: createFaults(),
      hasConsumer: (name) => name === 'work',
      consume: () => Promise.resolve(undefined),
      wake: () => undefined,
    });
  });

  interface Event {
    readonly body: unknown;
    readonly delayInSeconds?: number;
  }
  const push = (payload: readonly Event[]) => queue.publish({ queueName: 'work', jobId: 'job-1', payload });
  const events = (count: number): readonly Event[] => Array<Event>(count).fill({ body: {} });
  /** One event that gives the push this many bytes. */
  const ofBytes = (bytes: number): readonly Event[] => {
    const empty = JSON.stringify([{ body: { text: '' } }]).length;
    return [{ body: { text: 'x'.repeat(bytes - empty) } }];
  };

  it.each([
    ['one event', events(1)],
    ['50 events', events(50)],
    ['200 KB', ofBytes(200 * 1024)],
    ['a delay of 15 minutes', [{ body: {}, delayInSeconds: 900 }]],
  ])('is taken with %s', (_name, payload) => {
    expect(push(payload)).toBe(payload.length);
    expect(queue.waiting()).toHaveLength(payload.length);
  });

  it.each([
    ['no event', 400, events(0)],
    ['51 events', 400, events(51)],
    ['a byte more than 200 KB', 413, ofBytes(200 * 1024 + 1)],
    ['a longer delay', 400, [{ body: {}, delayInSeconds: 901 }]],
    ['a negative delay', 400, [{ body: {}, delayInSeconds: -1 }]],
  ])('is refused with %s, by %d, and nothing of it is queued', (_name, status, payload) => {
    expect(() => push(payload)).toThrow(expect.objectContaining({ name: 'QueueError', status }) as Error);
    expect(queue.waiting()).toEqual([]);
  });

  it('is refused once a minute has had its 500 events, and accepted a minute later', () => {
    for (let pushed = 0; pushed < 500; pushed += 50) push(events(50));
    const atMs = clock.nowMs();
    expect(() => push(events(1))).toThrow(expect.objectContaining({ status: 429 }) as Error);
    clock.set(atMs + MINUTE);
    expect(push(events(50))).toBe(50);
  });

  it('for a queue without a consumer fails', () => {
    expect(() => queue.publish({ queueName: 'other', jobId: 'job-1', payload: events(1) })).toThrow(
      'no consumer',
    );
  });
});
