import type { Case, ReportedDate } from '../../../src/domain/cases/case';
import {
  isContested,
  leftAlone,
  leftAloneUntil,
  withDatePutBackInTime,
  withDateWritten,
} from '../../../src/domain/cases/reported-date';
import { trackedAt } from '../../support/case-builders';

const AT = '2026-11-10T10:00:00Z';
const date = '2026-12-24';
const tracked = trackedAt({ now: AT });
const left: ReportedDate = { at: AT, date, answered: 'left-alone', by: 'dev' };
const withLeft = (changes: Partial<ReportedDate> = {}): Case => ({
  ...tracked,
  reportedDate: { ...left, ...changes },
});
const instant = (time: string): string => `2026-11-${time}.000Z`;

describe('a date that is left alone', () => {
  it.each([
    [0, instant('10T11:00:00')],
    [1, instant('10T12:00:00')],
    [2, instant('10T14:00:00')],
    [4, instant('11T02:00:00')],
    [5, instant('11T10:00:00')],
    [900, instant('11T10:00:00')],
  ])('is so after %d times put back until %s', (putBacks, until) => {
    expect(Date.parse(leftAloneUntil(withLeft({ putBacks })) ?? '')).toBe(Date.parse(until));
  });

  it.each([
    ['2026-11-10T10:59:59.999Z', false],
    ['2026-11-10T11:00:00Z', true],
    ['2026-11-20T11:00:00Z', true],
  ])('is put back by a check at %s: %s', (now, isPutBack) => {
    const kase = withLeft();
    const after = withDatePutBackInTime(kase, now);
    if (!isPutBack) expect(after).toBe(kase);
    else
      expect(after).toMatchObject({
        reportedDate: { at: AT, date, answered: 'put-back', putBackAt: now, putBacks: 1 },
        issue: { lastWritten: { dueDate: date } },
      });
    expect(after.reportedDate?.by).toBe(isPutBack ? undefined : 'dev');
  });

  it.each<ReportedDate | null>([null, { at: AT, date }, { at: AT, date, answered: 'put-back' }])(
    'is not one that was reported as %j',
    (reportedDate) => {
      const kase = { ...tracked, reportedDate };
      expect(leftAloneUntil(kase)).toBeNull();
      expect(withDatePutBackInTime(kase, '2026-11-20T11:00:00Z')).toBe(kase);
    },
  );

  it('is none any more once the app writes another date, and stays one while it writes none', () => {
    const kase = withLeft();
    expect(withDateWritten(kase, '2026-12-01', AT)).toBe(kase);
    expect(withDateWritten(kase, '2026-11-20', AT).reportedDate).toMatchObject({ answered: 'put-back' });
  });

  it('keeps count of how often it was put back, and who entered it', () => {
    const last: ReportedDate = { at: AT, date, answered: 'put-back', putBackAt: AT, putBacks: 3 };
    expect(leftAlone({ at: AT, date }, last, 'dev')).toEqual({ ...left, putBacks: 3 });
    expect(leftAlone({ at: AT, date }, null, '')).toEqual({ at: AT, date, answered: 'left-alone' });
  });
});

it.each([
  ['2026-11-10T12:59:59Z', true],
  ['2026-11-10T13:00:00Z', false],
])('a date of %s comes within an hour after the check that put it back: %s', (at, isSoon) => {
  const last: ReportedDate = { at: AT, date, answered: 'put-back', putBackAt: '2026-11-10T12:00:00Z' };
  expect(isContested({ at, date }, last)).toBe(isSoon);
});
