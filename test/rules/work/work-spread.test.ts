import type { QueuedDelivery } from '../../../src/domain/deliveries/delivery';
import type { QueuedWork } from '../../../src/domain/work/queued-work';
import type { SubmissionFacts } from '../../../src/domain/findings/submission';
import { spreadSeconds, urgencyRank } from '../../../src/domain/work/work-spread';
import { eventWith } from '../../support/builders';

const receivedAt = '2026-11-10T12:00:00Z';

function delivery(id: string, facts: Partial<SubmissionFacts> = {}): QueuedDelivery {
  const of = { source: 'bugcrowd', connectionId: 'demo' } as const;
  const about = { v: 1, kind: 'delivery', channel: 'webhook', ...of } as const;
  const event = eventWith({ id, facts });
  return { ...about, receivedAt, signedWith: null, attemptsBefore: 0, event };
}

const blocker: QueuedDelivery = {
  ...delivery('event-b'),
  event: {
    id: 'event-b',
    key: 'blocker.created',
    at: receivedAt,
    receivedAt,
    submissionId: 'sub-1',
    blockedBy: null,
  },
};
const check = (caseKey: string): QueuedWork => ({ v: 1, kind: 'check', caseKey, receivedAt });

/** A few hundred ids, in Bugcrowd's format. */
const ids = Array.from({ length: 400 }, (_, index) => `0f0e${index}-0000-4000-8000-${index * 7919}`);

function averageOf(works: readonly QueuedWork[], retryCount = 0): number {
  return works.reduce((sum, work) => sum + spreadSeconds(work, retryCount), 0) / works.length;
}

describe('a delivery ranks', () => {
  it.each<[string, Partial<SubmissionFacts>, number]>([
    ['critical', { priority: 1 }, 0],
    ['high', { priority: 2 }, 1],
    ['medium', { priority: 3 }, 2],
    ['low', { priority: 4 }, 3],
    ['informational', { priority: 5 }, 4],
    ['last without a rating', { priority: null }, 5],
    ['by its score before its priority', { priority: 5, cvssScore: 9.8 }, 0],
  ])('%s', (_name, facts, rank) => {
    expect(urgencyRank(delivery('event-1', facts))).toBe(rank);
  });

  it('last if it is about a blocker', () => {
    expect(urgencyRank(blocker)).toBe(5);
  });

  it('last without a severity', () => {
    const { event, ...about } = delivery('event-1');
    expect(urgencyRank({ ...about, event: { ...event, facts: {} } as typeof event })).toBe(5);
  });
});

describe('refused work', () => {
  it('has the same delay however often it is computed', () => {
    for (const id of ids) {
      const work = delivery(id, { priority: 4 });
      expect(spreadSeconds(work, 2)).toBe(spreadSeconds(structuredClone(work), 2));
    }
  });

  it('comes back immediately if it is critical', () => {
    for (const id of ids) expect(spreadSeconds(delivery(id, { priority: 1 }), 3)).toBe(0);
  });

  it.each([
    ['high', { priority: 2 }, 1],
    ['medium', { priority: 3 }, 3],
    ['low', { priority: 4 }, 6],
    ['informational', { priority: 5 }, 8],
    ['unrated', { priority: null }, 8],
  ] as const)('comes back spread over its window if it is %s', (_name, facts, seconds) => {
    const spread = ids.map((id) => spreadSeconds(delivery(id, facts), 0));
    expect(Math.min(...spread)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...spread)).toBeLessThan(seconds);
    // Evenly enough that no tenth of the window is crowded.
    const tenths = spread.map((each) => Math.floor((each / seconds) * 10));
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const inTenth = tenths.filter((each) => each === tenth).length;
      expect(inTenth).toBeGreaterThan(15);
      expect(inTenth).toBeLessThan(80);
    }
  });

  it('comes back sooner on average the more severe it is; clock checks come last', () => {
    const rated = ([1, 2, 3, 4, 5] as const).map((priority) =>
      averageOf(ids.map((id) => delivery(id, { priority }))),
    );
    const all = [...rated, averageOf(ids.map(check))];
    expect([...all].sort((a, b) => a - b)).toEqual(all);
    expect(new Set(all).size).toBe(all.length);
  });

  it('waits twice as long each time, up to a limit', () => {
    const work = delivery('event-1', { priority: 4 });
    const first = spreadSeconds(work, 0);
    for (let retryCount = 0; retryCount <= 6; retryCount += 1)
      expect(spreadSeconds(work, retryCount)).toBeCloseTo(first * 2 ** retryCount);
    expect(spreadSeconds(work, 7)).toBe(spreadSeconds(work, 6));
    expect(spreadSeconds(work, 100)).toBe(spreadSeconds(work, 6));
  });

  it.each<QueuedWork>([
    check('sub-1'),
    { v: 1, kind: 'sweep', receivedAt, caseKeys: [], cursor: null },
    { v: 1, kind: 'overflow', receivedAt },
    { v: 1, kind: 'reading', receivedAt, connectionId: 'demo', for: 'import', runId: 'run-1' },
    { v: 1, kind: 'replay', receivedAt, connectionId: 'demo', diedFrom: receivedAt },
    {
      v: 1,
      kind: 'issue-change',
      receivedAt,
      caseKey: 'bugcrowd:sub-1',
      issueId: '1',
      change: {
        at: receivedAt,
        by: 'dev',
        status: null,
        dueDate: null,
        priority: null,
        place: null,
        deleted: true,
      },
    },
  ])('$kind waits within its window', (work) => {
    expect(spreadSeconds(work, 0)).toBeGreaterThanOrEqual(0);
    expect(spreadSeconds(work, 0)).toBeLessThan(12);
  });
});
