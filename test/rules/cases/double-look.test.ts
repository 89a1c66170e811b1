import { isLookDue, looksAfter, looksFrom } from '../../../src/domain/cases/double-look';

const MADE_AGAIN = '2026-11-03T10:00:00Z';

describe('looks for a second issue of a case whose issue was created again', () => {
  it('the first is two hours later', () => {
    expect(looksFrom(MADE_AGAIN)).toEqual({ since: MADE_AGAIN, at: '2026-11-03T12:00:00Z' });
  });

  it.each([
    ['just before', '2026-11-03T11:59:59.999Z', false],
    ['at', '2026-11-03T12:00:00Z', true],
    ['after', '2026-11-03T12:00:00.001Z', true],
  ])('%s its time, it is due: %s %s', (_name, now, due) => {
    expect(isLookDue(looksFrom(MADE_AGAIN), now)).toBe(due);
  });

  it.each([
    ['nothing at the first look: another a day after', false, '2026-11-03T12:30:00Z', '2026-11-04T10:00:00Z'],
    ['nothing just before a day is over', false, '2026-11-04T09:59:59.999Z', '2026-11-04T10:00:00Z'],
    ['nothing after a day: no more', false, '2026-11-04T10:00:00Z', null],
    ['a second issue: again in a day', true, '2026-11-03T12:30:00Z', '2026-11-04T12:30:00Z'],
    ['a second issue a month later: again in a day', true, '2026-12-03T12:30:00Z', '2026-12-04T12:30:00Z'],
  ])('%s', (_name, found, now, at) => {
    const next = looksAfter(looksFrom(MADE_AGAIN), found, now);
    expect(next).toEqual(at === null ? null : { since: MADE_AGAIN, at });
  });
});
