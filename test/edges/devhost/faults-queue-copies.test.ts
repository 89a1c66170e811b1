import { createClock } from '../../../devhost/base/clock';
import { createFaults, parseFault } from '../../../devhost/base/faults';
import { createEventQueue } from '../../../devhost/forge/queue/event-queue';

/** A queue whose consumer ends on command. */
function openQueue() {
  const faults = createFaults();
  const ends: (() => void)[] = [];
  const queue = createEventQueue({
    clock: createClock(),
    faults,
    hasConsumer: () => true,
    consume: () =>
      new Promise((resolve) => {
        ends.push(() => {
          resolve(undefined);
        });
      }),
    wake: () => undefined,
  });
  const push = (): void => {
    queue.publish({
      queueName: 'work',
      jobId: 'job-1',
      payload: [{ body: {}, concurrency: { key: 'submission-1', limit: 1 } }],
    });
  };
  return { queue, push, faults, ends };
}

describe('events with one concurrency key', () => {
  it('run one after the other', async () => {
    const { queue, push, ends } = openQueue();
    push();
    push();
    const settled = queue.settle();
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await new Promise(setImmediate);
    expect(ends).toHaveLength(2);
    ends[1]?.();
    await settled;
  });

  it('a copy runs beside the original, and blocks no other event', async () => {
    const { queue, push, faults, ends } = openQueue();
    faults.add(parseFault({ target: 'queue', duplicate: true }));
    push();
    const settled = queue.settle();
    expect(ends).toHaveLength(2);
    push();
    ends[0]?.();
    await new Promise(setImmediate);
    expect(ends).toHaveLength(3);
    for (const end of ends) end();
    await settled;
    expect(queue.waiting()).toEqual([]);
  });
});
