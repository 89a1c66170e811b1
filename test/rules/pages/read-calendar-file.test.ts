import {
  readCalendarFile,
  type CalendarFile,
} from '../../../static/src/admin/policies/editor/read-calendar-file';

const span = { fromYear: 2026, toYear: 2028, timeZone: 'Europe/Berlin' };

function calendar(...events: readonly (readonly string[])[]): string {
  const lines = events.flatMap((event, index) => ['BEGIN:VEVENT', `UID:${index}`, ...event, 'END:VEVENT']);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:test', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

function datesOf(file: CalendarFile): readonly string[] {
  return file.type === 'dates' ? file.holidays.map(({ date }) => date) : [file.problem];
}

function read(...events: readonly (readonly string[])[]): CalendarFile {
  return readCalendarFile(calendar(...events), span);
}

describe('the holidays of a calendar file', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['a day', ['DTSTART;VALUE=DATE:20261225'], ['2026-12-25']],
    ['a day with its end', ['DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261226'], ['2026-12-25']],
    [
      'several days across a year',
      ['DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270102'],
      ['2026-12-31', '2027-01-01'],
    ],
    ['a year that is not wanted', ['DTSTART;VALUE=DATE:20251225'], []],
    ['the last day that is wanted', ['DTSTART;VALUE=DATE:20281231'], ['2028-12-31']],
    [
      'every year, since long ago',
      ['DTSTART;VALUE=DATE:19991003', 'RRULE:FREQ=YEARLY'],
      ['2026-10-03', '2027-10-03', '2028-10-03'],
    ],
    [
      'a weekday of a month, but not in one year',
      ['DTSTART;VALUE=DATE:20201126', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', 'EXDATE;VALUE=DATE:20271125'],
      ['2026-11-26', '2028-11-23'],
    ],
    ['a moment, on its day in the zone', ['DTSTART:20261224T233000Z'], ['2026-12-25']],
    ['a moment without a zone', ['DTSTART:20261224T233000'], ['2026-12-24']],
    ['an event that was cancelled', ['DTSTART;VALUE=DATE:20261225', 'STATUS:CANCELLED'], []],
  ])('are read from %s', (_, event, dates) => {
    expect(read(event)).toMatchObject({ type: 'dates', leftOut: 0 });
    expect(datesOf(read(event))).toEqual(dates);
  });

  it('are named, in order and each once', () => {
    const file = read(
      ['DTSTART;VALUE=DATE:20261225', 'SUMMARY:Christmas\\, first day'],
      ['DTSTART;VALUE=DATE:20260101', 'SUMMARY:New Year'],
      ['DTSTART;VALUE=DATE:20261225', 'SUMMARY:Again'],
    );
    expect(file).toMatchObject({
      holidays: [
        { date: '2026-01-01', name: 'New Year' },
        { date: '2026-12-25', name: 'Christmas, first day' },
      ],
    });
  });

  it.each([
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=31;BYDAY=MO',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-30',
    'FREQ=SECONDLY',
    'FREQ=HOURLY;BYDAY=MO',
    'FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO',
    'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31',
  ])('leave out an unbounded or unsupported rule: %s', (rule) => {
    const startedAt = performance.now();
    const file = read(['DTSTART;VALUE=DATE:20260101', `RRULE:${rule}`], ['DTSTART;VALUE=DATE:20261225']);
    expect(performance.now() - startedAt).toBeLessThan(3500);
    expect([datesOf(file), file.type === 'dates' && file.leftOut]).toEqual([['2026-12-25'], 1]);
  });

  it.each([
    ['', 'This is not a calendar file'],
    ['<html></html>', 'This is not a calendar file'],
    ['BEGIN:VCARD\r\nEND:VCARD\r\n', 'This is not a calendar file'],
    ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n', 'This is not a calendar file'],
    [calendar(['DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=NEVER']), 'it is damaged'],
    [calendar(['DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=YEARLY;BYDAY=60MO']), 'it is damaged'],
    ['x'.repeat(1024 * 1024 + 1), 'larger than 1 MB'],
  ])('are not read from an invalid file', (text, problem) => {
    expect(readCalendarFile(text, span)).toEqual({
      type: 'invalid',
      problem: expect.stringContaining(problem) as string,
    });
  });

  it('are two thousand at most', () => {
    const daily = ['DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=DAILY'];
    expect(datesOf(readCalendarFile(calendar(daily), { ...span, toYear: 2030 }))).toHaveLength(1826);
    expect(readCalendarFile(calendar(daily), { ...span, toYear: 2032 })).toMatchObject({
      type: 'invalid',
      problem: expect.stringContaining('more than 2000 dates') as string,
    });
  });

  it('of an event that lasts for years are sixty days', () => {
    expect(datesOf(read(['DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20280101']))).toHaveLength(60);
  });
});
