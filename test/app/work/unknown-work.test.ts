import { createLocalSite, type LocalSite } from '../../support/local-site';

const HOUR_MS = 3_600_000;

describe('work in the queue that another version of the app has queued', () => {
  let site: LocalSite;
  beforeAll(async () => {
    site = await createLocalSite();
  }, 90_000);
  beforeEach(() => site.reset());

  const queue = (body: object): void => {
    const concurrency = { key: 'other', limit: 1 };
    site.queue.publish({ queueName: 'deliveries', jobId: 'other', payload: [{ body, concurrency }] });
  };
  const found = async (): Promise<unknown> => {
    await site.advance(1000);
    const health = (await site.invoke('admin-page', 'getHealth')) as {
      readonly problems: readonly { readonly kind: string }[];
    };
    return health.problems.find(({ kind }) => kind === 'unknown-work');
  };

  it.each([
    ['of a kind that it does not know', { v: 1, kind: 'later', receivedAt: '2026-11-03T09:12:00Z' }, 'later'],
    ['in a later format', { v: 2, kind: 'delivery', connectionId: 'demo' }, 'delivery'],
    ['that says nothing of itself', {}, 'without a name'],
    ['named as a part of every object', { v: 1, kind: 'constructor' }, 'constructor'],
  ])('%s is named on the health page at once, and dropped after a day', async (_name, body, kind) => {
    queue(body);
    await site.settle();
    expect(await found()).toMatchObject({ work: { kind, isDropped: false }, weight: 'bad' });
    expect(site.queue.waiting()).toHaveLength(1);
    for (let hour = 0; hour < 24; hour += 1) await site.advance(HOUR_MS);
    expect(await found()).toMatchObject({ work: { kind, isDropped: true } });
    expect(site.queue.waiting()).toHaveLength(0);
    expect(site.deadLetters()).toEqual([]);
  });
});
