import {
  nothingCompared,
  type ComparisonCounts,
  type ComparisonKind,
  type ComparisonRun,
  type Reconciliation,
} from '../../../src/domain/reconcile/comparison';
import {
  addCounts,
  advanceRun,
  beginRun,
  delayRun,
  giveUpRun,
  joinDrift,
  nextRun,
  rememberDrift,
  watch,
} from '../../../src/domain/reconcile/comparison-run';

const WATCHED = '2026-11-01T00:00:00Z';
const NOW = '2026-11-10T12:00:00Z';
const LATER = '2026-11-10T12:05:00Z';

const watched = watch('demo', WATCHED);
const result = { ...nothingCompared, submissions: 7, startedAt: WATCHED, finishedAt: '2026-11-03T12:00:00Z' };
const trouble = { at: WATCHED, kind: 'failed', message: 'Bugcrowd answered with 502.' } as const;

function counts(changes: Partial<ComparisonCounts>): ComparisonCounts {
  return { ...nothingCompared, ...changes };
}

function begin(kind: ComparisonKind, record: Reconciliation = watched) {
  return beginRun(record, kind, 'run-1', NOW);
}

function running(changes: Partial<ComparisonRun> = {}): { record: Reconciliation; run: ComparisonRun } {
  const begun = begin('full', { ...watched, trouble });
  const run = { ...begun.run, ...changes };
  return { record: { ...begun, run }, run };
}

it('a connection is watched from a moment on, with nothing known yet', () => {
  expect(watched).toEqual({
    connectionId: 'demo',
    watchedFrom: WATCHED,
    cursor: WATCHED,
    run: null,
    fullBegunAt: null,
    lastRecent: null,
    lastFull: null,
    trouble: null,
  });
});

describe('a run begins', () => {
  it('at the first submission, with nothing counted', () => {
    expect(begin('full')).toMatchObject({
      cursor: WATCHED,
      fullBegunAt: NOW,
      run: {
        id: 'run-1',
        kind: 'full',
        startedAt: NOW,
        touchedAt: NOW,
        updatedFrom: null,
        position: { submittedFrom: null, offset: 0 },
        drift: null,
        total: null,
        counts: nothingCompared,
      },
    });
  });

  it.each([
    ['2026-11-05T00:00:00Z', '2026-11-04'],
    ['2026-11-05T23:59:59.999Z', '2026-11-04'],
    ['2026-11-01T12:00:00Z', '2026-10-31'],
  ])('recent: with what was updated from the day before the cursor %s on', (cursor, date) => {
    expect(begin('recent', { ...watched, cursor }).run.updatedFrom).toBe(date);
  });

  it('and keeps the result of the last one', () => {
    expect(begin('recent', { ...watched, lastFull: result, trouble })).toMatchObject({
      lastFull: result,
      trouble,
    });
  });
});

describe('the hourly trigger', () => {
  const { run } = running({ touchedAt: '2026-11-10T11:30:00Z' });
  const finished = (finishedAt: string): Partial<Reconciliation> => ({ lastFull: { ...result, finishedAt } });
  it.each<[string, Partial<Reconciliation>, string, ReturnType<typeof nextRun>]>([
    ['a full comparison where there was none', {}, NOW, 'full'],
    ['a recent one within the week', finished('2026-11-03T12:00:00.001Z'), NOW, 'recent'],
    ['a recent one a week after the last full one', finished('2026-11-03T12:00:00Z'), NOW, 'recent'],
    ['a full one after that', finished('2026-11-03T11:59:59.999Z'), NOW, 'full'],
    [
      'no full one within a day of one that came to no end',
      { fullBegunAt: '2026-11-09T12:00:00Z' },
      NOW,
      'recent',
    ],
    ['a full one again after that', { fullBegunAt: '2026-11-09T11:59:59.999Z' }, NOW, 'full'],
    ['nothing while one gets on', { run }, '2026-11-10T11:59:59.999Z', 'nothing'],
    ['nothing half an hour after it last did', { run }, NOW, 'nothing'],
    ['a push after that', { run }, '2026-11-10T12:00:00.001Z', 'resume'],
    ['nothing but the push, however late', { run, ...finished('2026-10-01T00:00:00Z') }, LATER, 'resume'],
  ])('%s', (_name, changes, now, expected) => {
    expect(nextRun({ ...watched, ...changes }, now)).toBe(expected);
  });
});

describe('a page', () => {
  const next = { submittedFrom: null, offset: 100 };
  const page = { counts: counts({ submissions: 100, missing: 2, requests: 1 }), total: 230, next };

  it('adds to the counts and moves on; the last failure is over', () => {
    const { record, run } = running({ drift: { missing: ['a'], different: [] } });
    const advanced = advanceRun(record, run, page, LATER);
    expect(advanced).toMatchObject({ trouble: null, cursor: WATCHED, lastFull: null });
    expect(advanced.run).toEqual({
      ...run,
      counts: page.counts,
      total: 230,
      position: next,
      drift: null,
      touchedAt: LATER,
    });
  });

  it('keeps the first total', () => {
    const { record, run } = running({ total: 12_345 });
    expect(advanceRun(record, run, page, LATER).run?.total).toBe(12_345);
  });

  it('that is processed twice counts once', () => {
    const { record, run } = running();
    expect(advanceRun(record, run, page, LATER)).toEqual(advanceRun(record, run, page, LATER));
    expect(run.counts).toEqual(nothingCompared);
  });

  it.each([
    ['full', 'lastFull', 'lastRecent'],
    ['recent', 'lastRecent', 'lastFull'],
  ] as const)('that is the last ends a %s run; the next begins at its start', (kind, mine, other) => {
    const record = begin(kind, { ...watched, trouble });
    const ended = advanceRun(record, record.run, { ...page, next: 'end' }, LATER);
    expect(ended).toEqual({
      ...watched,
      cursor: NOW,
      fullBegunAt: kind === 'full' ? NOW : null,
      [mine]: { ...page.counts, startedAt: NOW, finishedAt: LATER },
      [other]: null,
    });
  });
});

it('that fails temporarily delays the run, with the reason', () => {
  const { record, run } = running();
  const delayed = delayRun(record, run, 'Bugcrowd did not answer.', LATER);
  expect(delayed).toEqual({
    ...record,
    run: { ...run, touchedAt: LATER },
    trouble: { at: LATER, kind: 'failed', message: 'Bugcrowd did not answer.' },
  });
  expect(nextRun(delayed, '2026-11-10T12:35:00Z')).toBe('nothing');
});

it('of a run that is given up leaves the cursor, so that the next one begins at its start', () => {
  const { record } = running();
  const refused = { at: LATER, kind: 'token-refused', message: 'No.' } as const;
  const over = giveUpRun({ ...record, lastFull: result }, refused);
  expect(over).toEqual({ ...record, lastFull: result, run: null, trouble: refused });
  expect(over.cursor).toBe(WATCHED);
});

describe('counts', () => {
  it('add up, one by one', () => {
    const some = counts({ submissions: 1, missing: 2, different: 3, older: 4, unreadable: 5, requests: 6 });
    expect(addCounts(some, { ...some, duplicated: 1, duplicatedIds: ['a'] })).toEqual({
      submissions: 2,
      missing: 4,
      different: 6,
      older: 8,
      unreadable: 10,
      requests: 12,
      duplicated: 1,
      duplicatedIds: ['a'],
    });
  });

  it('name the first twenty duplicates, and count them all', () => {
    const ids = Array.from({ length: 15 }, (_, index) => `sub-${index}`);
    const page = counts({ duplicated: 15, duplicatedIds: ids });
    const sum = addCounts(page, page);
    expect(sum.duplicated).toBe(30);
    expect(sum.duplicatedIds).toEqual([...ids, ...ids.slice(0, 5)]);
  });
});

describe('the drift of a page', () => {
  it('is recorded before it is processed', () => {
    const { record, run } = running();
    const drift = { missing: ['a'], different: ['b'] };
    expect(rememberDrift(record, run, drift)).toEqual({ ...record, run: { ...run, drift } });
  });

  it.each([
    ['as it is', null, { missing: ['a'], different: [] }, { missing: ['a'], different: [] }],
    [
      'also where it lacks it no more',
      { missing: ['a'], different: ['b'] },
      { missing: [], different: [] },
      { missing: ['a'], different: ['b'] },
    ],
    [
      'once',
      { missing: ['a'], different: [] },
      { missing: ['a', 'c'], different: ['b'] },
      { missing: ['a', 'c'], different: ['b'] },
    ],
  ])('counts %s', (_name, before, now, expected) => {
    expect(joinDrift(before, now)).toEqual(expected);
  });
});
