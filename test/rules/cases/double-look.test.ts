import { isLookDue, looksAfter, looksAtCreation, looksFrom } from '../../../src/domain/cases/double-look';
import { caseWith } from '../../support/case-builders';

const ATTEMPTED = '2026-11-03T09:43:00Z';
const MADE_AGAIN = '2026-11-03T10:00:00Z';
const looks = { from: ATTEMPTED, since: MADE_AGAIN };

describe('looks for a second issue of a case whose issue was created again', () => {
  it('the first is two hours later', () => {
    expect(looksFrom(ATTEMPTED, MADE_AGAIN)).toEqual({ ...looks, at: '2026-11-03T12:00:00Z' });
  });

  it.each([
    ['just before', '2026-11-03T11:59:59.999Z', false],
    ['at', '2026-11-03T12:00:00Z', true],
    ['after', '2026-11-03T12:00:00.001Z', true],
  ])('%s its time, it is due: %s %s', (_name, now, due) => {
    expect(isLookDue(looksFrom(ATTEMPTED, MADE_AGAIN), now)).toBe(due);
  });

  it.each([
    ['nothing at the first look: another a day after', false, '2026-11-03T12:30:00Z', '2026-11-04T10:00:00Z'],
    ['nothing just before a day is over', false, '2026-11-04T09:59:59.999Z', '2026-11-04T10:00:00Z'],
    ['nothing after a day: daily', false, '2026-11-04T10:00:00Z', '2026-11-05T10:00:00Z'],
    ['nothing just before a week is over', false, '2026-11-10T09:59:59.999Z', '2026-11-10T10:00:00Z'],
    ['nothing after a week: weekly', false, '2026-11-10T10:00:00Z', '2026-11-17T10:00:00Z'],
    ['nothing just before the last', false, '2027-01-26T09:59:59.999Z', '2027-01-26T10:00:00Z'],
    ['nothing after twelve weeks: no more', false, '2027-01-26T10:00:00Z', null],
    ['a second issue: again in a day', true, '2026-11-03T12:30:00Z', '2026-11-04T12:30:00Z'],
    ['a second issue a month later: again in a day', true, '2026-12-03T12:30:00Z', '2026-12-04T12:30:00Z'],
    ['a second issue at last: again in a day', true, '2027-01-26T10:00:00Z', '2027-01-27T10:00:00Z'],
  ])('%s', (_name, found, now, at) => {
    const next = looksAfter(looksFrom(ATTEMPTED, MADE_AGAIN), found, now);
    expect(next).toEqual(at === null ? null : { ...looks, at });
  });

  describe('at the creation of an issue', () => {
    const deletedIssue = { id: '10001', key: 'SEC-1', at: ATTEMPTED };
    const stored = looksFrom(ATTEMPTED, ATTEMPTED);
    it.each([
      ['nothing for a new case', null, null, null],
      ['nothing if an issue was deleted', deletedIssue, null, null],
      ['those begun before', null, stored, stored],
      [
        'those for an issue that Jira no longer shows',
        { ...deletedIssue, unseen: ATTEMPTED },
        null,
        looksFrom('2026-11-01T08:00:00Z', MADE_AGAIN),
      ],
    ])('%s', (_name, lost, doubleLook, expected) => {
      const kase = caseWith({ deletedIssue: lost, doubleLook });
      expect(looksAtCreation(kase, MADE_AGAIN)).toEqual(expected);
    });
  });

  it('goes on with looks that were stored without the first attempt', () => {
    const stored = { since: MADE_AGAIN, at: '2026-11-03T12:00:00Z' };
    expect(looksAfter(stored, false, '2026-11-03T12:00:00Z')).toEqual({
      since: MADE_AGAIN,
      at: '2026-11-04T10:00:00Z',
    });
  });
});
