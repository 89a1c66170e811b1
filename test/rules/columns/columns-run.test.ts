import { caseKey } from '../../../src/domain/cases/case-key';
import type { Case } from '../../../src/domain/cases/case';
import {
  columnChanges,
  connectionsToRead,
  joinChanges,
  OVERLAP_MS,
  readFrom,
  recentAfter,
  runFor,
} from '../../../src/domain/columns/columns-run';
import type { ColumnsRun } from '../../../src/domain/columns/columns-state';
import { caseWith, trackedAt } from '../../support/case-builders';

const tracked = trackedAt({ now: '2026-11-10T12:00:00Z' });
const SINCE = '2026-11-10T12:00:00.000Z';
const issueId = tracked.issue?.id ?? '';
const columns = { issueId, due: '2026-12-01T09:12:00Z', status: 'on-track', since: SINCE } as const;
const kase: Case = { ...tracked, columns };
const filling = { mode: 'fill', recent: {} } as const;
const change = { issueId, due: columns.due, status: columns.status };
const at = (ms: number): string => new Date(Date.parse(SINCE) + ms).toISOString();

describe('the values to write', () => {
  it.each<[string, Case, string | null, object, readonly object[]]>([
    ['of a case that changed when the reading begins', kase, SINCE, {}, [change]],
    ['of one that changed after it', kase, at(-1), {}, [change]],
    ['of none that changed before it', kase, at(1), {}, []],
    ['of every case in the first reading', kase, null, {}, [change]],
    ['of none that was just written', kase, at(-1), { recent: { [caseKey(kase)]: SINCE } }, []],
    ['of one that has changed since', kase, at(-1), { recent: { [caseKey(kase)]: at(-1) } }, [change]],
    ['of none without an issue', caseWith(), null, {}, []],
    ['of none that Jira does not show', { ...kase, unseenSince: SINCE }, null, {}, []],
    ['of every issue to empty it', kase, at(1), { mode: 'clear' }, [{ issueId, due: null, status: null }]],
  ])('are those %s', (_name, read, from, changes, expected) => {
    expect(columnChanges([read], from, { ...filling, ...changes })).toEqual(expected);
  });

  it.each<[string, Case]>([
    ['was last written before there were fields', tracked],
    ['remembers another issue', { ...kase, columns: { ...columns, issueId: '1' } }],
  ])('are computed for a case that %s', (_name, read) => {
    const { deadline } = tracked.issue?.lastWritten.projection ?? {};
    expect(columnChanges([read], at(1), filling)).toEqual([{ issueId, due: deadline, status: 'on-track' }]);
  });

  it('are the latest ones of each issue', () => {
    const later = { ...change, status: 'overdue' } as const;
    const other = { ...change, issueId: '2' };
    expect(joinChanges([change, other], [later])).toEqual([later, other]);
  });
});

describe('a run', () => {
  const run: ColumnsRun = {
    mode: 'fill',
    id: 'one',
    fields: { due: 'customfield_1', status: 'customfield_2' },
    places: { demo: { to: SINCE, walk: null } },
    recent: { a: SINCE },
    rest: [change],
    refusal: { at: SINCE, because: 'refused', message: 'No.' },
    writtenAt: SINCE,
  };

  it('goes on for its setting, and starts over for another one', () => {
    expect(runFor({ mode: 'fill', id: 'one' }, run)).toBe(run);
    expect(runFor({ mode: 'clear', id: 'two' }, run)).toEqual({
      mode: 'clear',
      id: 'two',
      fields: run.fields,
      places: { demo: { to: null, walk: null } },
      recent: {},
      rest: [],
      refusal: null,
      writtenAt: null,
    });
    expect(runFor({ mode: 'fill', id: 'two' }, null).fields).toBeNull();
    expect(runFor({ mode: 'fill', id: 'two' }, run)).toMatchObject({ id: 'two', rest: [] });
  });

  it('reads a while back, because the index may lag', () => {
    expect(readFrom({ to: null, walk: null })).toBeNull();
    expect(readFrom({ to: SINCE, walk: null })).toBe(at(-OVERLAP_MS).replace('.000', ''));
  });

  it('remembers what it may read again, and no more than a thousand cases', () => {
    expect(recentAfter({}, [kase, tracked], at(2 * OVERLAP_MS))).toEqual({ [caseKey(kase)]: SINCE });
    expect(recentAfter({ old: SINCE }, [], at(2 * OVERLAP_MS + 1))).toEqual({});
    const changed = { ...kase, columns: { ...columns, since: at(5) } };
    expect(recentAfter({ [caseKey(kase)]: SINCE }, [changed], SINCE)).toEqual({ [caseKey(kase)]: at(5) });
    const many = Array.from({ length: 1001 }, (_, number) => ({
      ...kase,
      submissionId: String(number),
      columns: { ...columns, since: at(number) },
    }));
    // Read in any order, the one written first is dropped.
    const recent = recentAfter({}, many.toReversed(), SINCE);
    expect(Object.keys(recent)).toHaveLength(1000);
    expect(recent['bugcrowd:0']).toBeUndefined();
  });
});

describe('the connections whose cases are read', () => {
  const places = { gone: { to: SINCE, walk: null }, demo: { to: SINCE, walk: null } };

  it('are those that exist, and those that were deleted after they were read', () => {
    expect(connectionsToRead({ places }, ['bare', 'demo'])).toEqual(['bare', 'demo', 'gone']);
    expect(connectionsToRead({ places: {} }, ['demo'])).toEqual(['demo']);
  });

  it('are all read from their first case for another setting, the deleted ones too', () => {
    const present: ColumnsRun = { ...runFor({ mode: 'fill', id: 'one' }, null), places };
    const start = { to: null, walk: null };
    expect(runFor({ mode: 'clear', id: 'two' }, present).places).toEqual({ gone: start, demo: start });
    expect(runFor({ mode: 'fill', id: 'one' }, present).places).toEqual(places);
  });
});
