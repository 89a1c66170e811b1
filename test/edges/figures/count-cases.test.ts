import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readManifest } from '../../../devhost/forge/base/manifest';
import { createCaseStore } from '../../../src/adapters/kvs/case-store';
import { figuresStore } from '../../../src/adapters/kvs/figures-store';
import type { Case } from '../../../src/domain/cases/case';
import type { TrackedIssue } from '../../../src/domain/cases/tracked-issue';
import { figuresOfCase } from '../../../src/domain/figures/figures-of-case';
import { pauseSeconds } from '../../../src/domain/figures/counting-pace';
import { emptyRollup, exchange, type Rollup } from '../../../src/domain/figures/rollup';
import { joinTrees } from '../../../src/domain/figures/count-tree';
import type { QueuedCounting } from '../../../src/domain/work/queued-work';
import { continueCounting, type CountPorts } from '../../../src/usecases/figures/count-cases';
import { closed, connectionWith, fixed, policyWith, rated, triaged } from '../../support/builders';
import { caseWith, trackedAt, withEvents } from '../../support/case-builders';
import { installStorage, type StoragePlatform } from '../../support/storage-platform';

const entities = readManifest(join(__dirname, '../../../manifest.yml')).app.storage?.entities ?? [];
const HOUR = 3_600_000;
const severities = ['critical', 'high', 'medium', 'low'] as const;

function issueAt(now: string): TrackedIssue {
  const { issue } = trackedAt({ now });
  if (issue === null) throw new Error('The case has no issue.');
  return issue;
}

/** Received over two months; some are fixed, some closed without a fix, most are open. */
function caseNumber(number: number): Case {
  const day = String(1 + (number % 28)).padStart(2, '0');
  const at = `2026-0${9 + (number % 2) === 9 ? 9 : 8}-${day}T10:00:00Z`;
  const severity = severities[number % 4] ?? 'low';
  const issue = {
    ...issueAt(at),
    id: String(10_000 + number),
    key: `${number % 5 === 0 ? 'PAY' : 'SEC'}-${number}`,
  };
  const stop =
    number % 3 === 0
      ? [fixed('2026-10-02T10:00:00Z')]
      : number % 7 === 0
        ? [closed('2026-10-03T10:00:00Z')]
        : [];
  return caseWith({
    version: 0,
    submissionId: `submission-${number}`,
    submitted: { at, exact: true },
    timeline: [triaged(at), rated(at, severity), ...stop],
    issue,
  });
}

describe('counting the cases of a connection', () => {
  let storage: StoragePlatform;
  let cases: ReturnType<typeof createCaseStore>;
  let queued: QueuedCounting[];
  let ports: CountPorts;

  const now = (): string => new Date(storage.clock.nowMs()).toISOString();
  const advance = (ms: number): void => {
    storage.clock.set(storage.clock.nowMs() + ms);
  };
  const work = (changes: Partial<QueuedCounting> = {}): QueuedCounting => ({
    v: 1,
    kind: 'counting',
    receivedAt: now(),
    connectionId: 'demo',
    rebuild: false,
    ...changes,
  });

  beforeEach(() => {
    storage = installStorage(entities);
    storage.clock.set(Date.parse('2026-10-05T12:00:00Z'));
    queued = [];
    cases = createCaseStore(now);
    ports = {
      now,
      cases,
      connections: { load: (id) => Promise.resolve(id === 'demo' ? connectionWith() : null) },
      policies: { current: () => Promise.resolve(policyWith()), pinned: () => Promise.resolve(policyWith()) },
      queue: {
        push: (all) => {
          queued.push(...(all as readonly QueuedCounting[]));
          return Promise.resolve();
        },
      },
      figures: figuresStore,
    };
  });

  const save = async (kase: Case): Promise<Case> => {
    const saved = await cases.save(kase);
    if (saved === 'conflict') throw new Error('Somebody else saved the case.');
    return saved;
  };
  const saveMany = async (
    count: number,
    changed: (kase: Case) => Case = (kase) => kase,
  ): Promise<readonly Case[]> => {
    const all: Case[] = [];
    for (let number = 0; number < count; number += 1) {
      advance(1);
      all.push(await save(changed(caseNumber(number))));
    }
    // Queries lag behind writes.
    advance(60_000);
    return all;
  };
  /** Works until nothing is queued. */
  const count = async (first: QueuedCounting = work()): Promise<void> => {
    queued.push(first);
    for (let next = queued.shift(); next !== undefined; next = queued.shift())
      await continueCounting(next, ports);
  };
  const counted = async (): Promise<Rollup> => {
    const state = await figuresStore.load('demo');
    if (state === null) return emptyRollup;
    const { current } = state;
    const all = await figuresStore.rollups(
      { connectionId: 'demo', generation: current.generation },
      current.rollups,
    );
    return [...all.values()].map(({ value }) => value).reduce(joinTrees, emptyRollup);
  };
  const expected = (all: readonly Case[]): Rollup =>
    all.reduce((sum, kase) => exchange(sum, null, figuresOfCase(kase, policyWith(), now())), emptyRollup);

  it('counts all of them, page by page, and by project and year', async () => {
    const all = await saveMany(250);
    await count();
    expect(await counted()).toEqual(expected(all));
    const state = await figuresStore.load('demo');
    expect(state?.current.rollups).toEqual(['PAY:2026', 'PAY:2027', 'SEC:2026', 'SEC:2027']);
    expect(state?.current).toMatchObject({ walk: null, step: null, countedTo: expect.any(String) as string });
  });

  it('then counts what has changed, and writes nothing but its state where nothing has', async () => {
    const all = await saveMany(120);
    await count();
    advance(2 * HOUR);
    const [first, ...rest] = all;
    if (first === undefined) throw new Error('There is no case.');
    const changed = await save(withEvents(first, closed('2026-10-05T13:00:00Z')));
    advance(60_000);
    await count();
    expect(await counted()).toEqual(expected([changed, ...rest]));

    advance(2 * HOUR);
    const before = storage.calls.length;
    await count();
    const writes = storage.calls
      .slice(before)
      .filter((call) => /\/(set|transaction|delete)/.test(call.split(' ')[0] ?? ''));
    expect(writes).toHaveLength(1);
    expect(writes[0]).toContain('"figures:demo"');
  });

  it('counts a change that the index shows late', async () => {
    const all = await saveMany(3);
    // Written before the count begins, and not yet shown by its queries.
    const late = await save(caseNumber(99));
    advance(1);
    await count();
    expect(await counted()).toEqual(expected(all));
    advance(60_000);
    await count();
    expect(await counted()).toEqual(expected([...all, late]));
  });

  it('moves a case between projects, and takes away one whose issue is gone', async () => {
    const [first, second, third] = await saveMany(3);
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('There is no case.');
    await count();
    advance(2 * HOUR);
    const moved = await save({ ...second, issue: { ...issueAt(now()), id: '10001', key: 'OPS-7' } });
    await save({ ...third, issue: null });
    advance(60_000);
    await count();
    expect(await counted()).toEqual(expected([first, moved]));
    expect((await figuresStore.load('demo'))?.current.rollups).toContain('OPS:2026');
  });

  it('divides a month of many cases, so that no value outgrows the storage', async () => {
    // Long ids that have nothing in common, so that packing does not make them small.
    const letters = (text: string): string =>
      ['a', 'b']
        .map((part) =>
          createHash('sha512')
            .update(part + text)
            .digest('base64url'),
        )
        .join('');
    const all = await saveMany(700, (kase) => ({ ...kase, submissionId: letters(kase.submissionId) }));
    await count();
    expect(await counted()).toEqual(expected(all));
    const state = await figuresStore.load('demo');
    expect(state?.current.parts['2026-10']).toBeGreaterThan(1);
    expect(storage.kvs.keysOf(':cases:2026-10:')).toHaveLength(state?.current.parts['2026-10'] ?? 0);
    const changed = await save(withEvents(all[400] ?? caseNumber(400), closed('2026-10-05T13:00:00Z')));
    advance(60_000);
    await count();
    expect(await counted()).toEqual(expected(all.map((kase, index) => (index === 400 ? changed : kase))));
  });

  it('goes on with records that an earlier version has written unpacked', async () => {
    const all = await saveMany(20);
    await count();
    const track = { connectionId: 'demo', generation: 1 };
    const data = (await figuresStore.contributions(track, ['2026-10:0-1'])).get('2026-10:0-1');
    expect(Object.keys(data?.value ?? {})).toHaveLength(20);
    const value = { schemaVersion: 1, data };
    storage.kvs.handle('/api/v1/set', { key: 'figures:demo:1:cases:2026-10:0-1', value });
    const changed = await save(withEvents(all[4] ?? caseNumber(4), closed('2026-10-05T13:00:00Z')));
    advance(60_000);
    await count();
    expect(await counted()).toEqual(expected(all.map((kase, index) => (index === 4 ? changed : kase))));
  });

  it('waits the longer the more it has read and written', async () => {
    await saveMany(1050);
    const waits: (number | undefined)[] = [];
    const { queue } = ports;
    ports = { ...ports, queue: { push: (all, after) => (waits.push(after), queue.push(all, after)) } };
    await count();
    expect(waits).toEqual([pauseSeconds({ pages: 10, chunks: 1 })]);
  });

  it('counts everything once more beside the count on display, and says how much that was wrong', async () => {
    const all = await saveMany(150);
    await count();
    const track = { connectionId: 'demo', generation: 1 };
    await figuresStore.saveRollup(track, 'SEC:2026', {
      step: 99,
      value: { opened: { '2026-09': { high: 1 } } },
    });
    advance(2 * HOUR);
    await count(work({ rebuild: true }));
    expect(await counted()).toEqual(expected(all));
    const state = await figuresStore.load('demo');
    expect(state?.current.generation).toBe(2);
    expect(state?.lastRebuild?.drift).toBeGreaterThan(5);
    expect(storage.kvs.keysOf('figures:demo:1:')).toEqual([]);

    advance(2 * HOUR);
    const asked = work({ rebuild: true });
    await count(asked);
    await count(asked);
    expect((await figuresStore.load('demo'))?.lastRebuild?.drift).toBe(0);
    expect((await figuresStore.load('demo'))?.current.generation).toBe(3);
  });

  it('runs one count at a time, even if several are requested', async () => {
    const all = await saveMany(1050);
    expect(await continueCounting(work(), ports)).toBe('counting');
    advance(1000);
    for (const again of [work(), work(), { ...work(), chain: now() }])
      expect(await continueCounting(again, ports)).toBe('left');
    expect(queued).toHaveLength(1);
    const [next] = queued.splice(0);
    if (next === undefined) throw new Error('Nothing follows.');
    await count(next);
    expect(await counted()).toEqual(expected(all));
    advance(1000);
    // What changed within the last hour is read once more, so this is a count of several steps again.
    expect(await continueCounting(work(), ports)).toBe('counting');
  });

  it('keeps a rebuild waiting while it counts, and makes it then', async () => {
    await saveMany(1050);
    await continueCounting(work(), ports);
    advance(1000);
    const asked = work({ rebuild: true });
    expect(await continueCounting(asked, ports)).toBe('waiting');
    expect(queued.slice(1)).toEqual([asked]);
    advance(1000);
    const [next] = queued.splice(0);
    if (next === undefined) throw new Error('Nothing follows.');
    await count(next);
    expect((await figuresStore.load('demo'))?.lastRebuild).toBeNull();
    await count(asked);
    expect((await figuresStore.load('demo'))?.lastRebuild).toMatchObject({ drift: 0 });
  });

  it('is taken over if it takes no step any more', async () => {
    await saveMany(1050);
    await continueCounting(work(), ports);
    advance(9 * 60_000);
    expect(await continueCounting(work(), ports)).toBe('left');
    advance(2 * 60_000);
    expect(await continueCounting(work(), ports)).toBe('counted');
  });

  it('does nothing for a connection that is gone', async () => {
    await count(work({ connectionId: 'gone' }));
    expect(await figuresStore.load('gone')).toBeNull();
  });

  it('counts right whichever call fails, as the call that was or was not carried out', async () => {
    const all = await saveMany(30);
    await count();
    advance(2 * HOUR);
    const changed: Case[] = [];
    for (const kase of all.slice(0, 12))
      changed.push(await save(withEvents(kase, closed('2026-10-05T13:00:00Z'))));
    advance(60_000);
    const after = expected([...changed, ...all.slice(12)]);
    const restore = storage.kvs.keep();
    const begun = storage.calls.length;
    await count();
    const points = storage.calls.length - begun;
    expect(await counted()).toEqual(after);
    for (let point = 0; point < points; point += 1)
      for (const mode of ['before', 'after'] as const) {
        restore();
        storage.failAt(point, mode);
        queued = [];
        // The queue delivers the same message again.
        const failed = work();
        await expect(continueCounting(failed, ports)).rejects.toThrow('The call failed.');
        await count(failed);
        expect([point, mode, await counted()]).toEqual([point, mode, after]);
      }
    expect(points).toBeGreaterThan(8);
  });
});
