import { manualTraits } from '../../../src/sources/manual/lifecycle';
import { readCase } from '../../../src/domain/issues/issue-view';
import { mergeEvent } from '../../../src/domain/cases/merge-event';
import type { Case } from '../../../src/domain/cases/case';
import type { EnteredFinding } from '../../../src/domain/findings/entered-finding';
import { isRepetition, toFindingEvent } from '../../../src/sources/manual/to-event';
import { connectionWith, policyWith } from '../../support/builders';

const connection = { ...connectionWith(), source: 'manual', createOn: 'new' } as const;
const finding: EnteredFinding = {
  id: 'AMS-1',
  title: 'Stored XSS',
  severity: 'high',
  receivedAt: '2026-11-01T08:00:00Z',
  dueDate: '2026-12-24',
  state: 'accepted',
  link: 'https://example.com/AMS-1',
  labels: [],
  components: [],
};

type Entry = readonly [at: string, changes: Partial<EnteredFinding>];

function enter(entries: readonly Entry[]): Case {
  const kase = entries.reduce<Case | null>(
    (known, [at, changes]) =>
      mergeEvent(known, toFindingEvent({ ...finding, ...changes }, at), connection, manualTraits),
    null,
  );
  if (kase === null) throw new Error('Nothing was entered.');
  return kase;
}

function marksOf({ timeline }: Case): readonly string[] {
  return timeline.map(({ type, at }) => `${type} ${at}`);
}

const first: Entry = ['2026-11-05T09:00:00Z', {}];

describe('an entered finding', () => {
  it('has its severity and its due date from the start, and starts the clock', () => {
    const kase = enter([first]);
    expect(kase).toMatchObject({
      source: 'manual',
      submitted: { at: finding.receivedAt, exact: true },
      facts: { title: 'Stored XSS', state: 'accepted', link: finding.link },
    });
    expect(marksOf(kase)).toEqual([
      'triaged 2026-11-05T09:00:00Z',
      'severity 2026-11-01T08:00:00Z',
      'date-set 2026-11-01T08:00:00Z',
    ]);
    const { view, clock, decided } = readCase(kase, connection, policyWith(), '2026-11-06T00:00:00Z');
    expect(clock.state).toBe('running');
    expect(view).toMatchObject({ dueDate: '2026-12-24', severity: 'high' });
    expect(decided?.decidedBy).toEqual({ by: 'source' });
  });

  it.each<[string, Entry, readonly string[]]>([
    ['the same', ['2026-11-06T09:00:00Z', {}], []],
    ['another title', ['2026-11-06T09:00:00Z', { title: 'Other' }], []],
    ['another severity', ['2026-11-06T09:00:00Z', { severity: 'low' }], ['severity 2026-11-06T09:00:00Z']],
    ['another date', ['2026-11-06T09:00:00Z', { dueDate: '2027-01-08' }], ['date-set 2026-11-06T09:00:00Z']],
    ['no date', ['2026-11-06T09:00:00Z', { dueDate: null }], []],
    ['a fix', ['2026-11-06T09:00:00Z', { state: 'fixed' }], ['fixed 2026-11-06T09:00:00Z']],
    ['an end', ['2026-11-06T09:00:00Z', { state: 'closed' }], ['closed 2026-11-06T09:00:00Z']],
  ])('that says %s adds only what is new', (_name, entry, added) => {
    expect(marksOf(enter([first, entry])).slice(3)).toEqual(added);
  });

  it('is open again after a fix, once', () => {
    const kase = enter([
      first,
      ['2026-11-06T09:00:00Z', { state: 'fixed' }],
      ['2026-11-07T09:00:00Z', { state: 'fixed', title: 'Other' }],
      ['2026-11-08T09:00:00Z', {}],
      ['2026-11-09T09:00:00Z', { title: 'Other' }],
    ]);
    expect(marksOf(kase).slice(3)).toEqual(['fixed 2026-11-06T09:00:00Z', 'reopened 2026-11-08T09:00:00Z']);
  });

  it('has the values of the last entry, even if an earlier one arrives later', () => {
    const changes = { severity: 'low', dueDate: '2027-01-08', receivedAt: '2026-11-02T08:00:00Z' } as const;
    const kase = enter([['2026-11-06T09:00:00Z', changes], first]);
    const { view } = readCase(kase, connection, policyWith(), '2026-11-07T00:00:00Z');
    expect(view).toMatchObject({ dueDate: '2027-01-08', severity: 'low' });
    expect(kase.submitted.at).toBe('2026-11-02T08:00:00Z');
  });

  it('gets a corrected time of arrival, earlier or later', () => {
    for (const receivedAt of ['2026-10-30T08:00:00Z', '2026-11-03T08:00:00Z'])
      expect(enter([first, ['2026-11-06T09:00:00Z', { receivedAt }]]).submitted.at).toBe(receivedAt);
  });

  it('differs from a repetition by its content', () => {
    const { id } = toFindingEvent(finding, '2026-11-05T09:00:00Z');
    expect(isRepetition(finding, id)).toBe(true);
    expect(isRepetition({ ...finding, title: 'Other' }, id)).toBe(false);
  });
});
