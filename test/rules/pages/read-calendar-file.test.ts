import {
  readCalendarFile,
  type CalendarFile,
} from '../../../static/src/admin/policies/editor/calendar-file/read-calendar-file';

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
    ['a date without dashes that is not called one', ['DTSTART:20261225'], ['2026-12-25']],
    [
      'further days without a rule',
      ['DTSTART;VALUE=DATE:20261224', 'RDATE;VALUE=DATE:20261226,20271226'],
      ['2026-12-24', '2026-12-26', '2027-12-26'],
    ],
    [
      'the last Monday by its position',
      ['DTSTART;VALUE=DATE:20260525', 'RRULE:FREQ=MONTHLY;BYMONTH=5;BYDAY=MO;BYSETPOS=-1;COUNT=2'],
      ['2026-05-25', '2027-05-31'],
    ],
    [
      'the first working day of a year',
      ['DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1'],
      ['2026-01-01', '2027-01-01', '2028-01-03'],
    ],
    ['leap days', ['DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY'], ['2028-02-29']],
    [
      'every other week until a day, inclusive',
      ['DTSTART;VALUE=DATE:20261201', 'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20261217'],
      ['2026-12-01', '2026-12-03', '2026-12-15', '2026-12-17'],
    ],
    [
      'an exception in UTC for a start in a zone',
      ['DTSTART;TZID=Europe/London:20260501T093000', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20260502T083000Z'],
      ['2026-05-01', '2026-05-03'],
    ],
    [
      'the day before the last of a month',
      ['DTSTART;VALUE=DATE:20280228', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-2'],
      ['2028-02-28'],
    ],
    ['a length in weeks', ['DTSTART;VALUE=DATE:20261224', 'DURATION:P2D'], ['2026-12-24', '2026-12-25']],
    ['an event that was cancelled', ['DTSTART;VALUE=DATE:20261225', 'STATUS:CANCELLED'], []],
  ])('are read from %s', (_, event, dates) => {
    expect(read(event)).toMatchObject({ type: 'dates', leftOut: [] });
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
    'FREQ=NEVER',
    'FREQ=YEARLY;BYDAY=60MO',
    'FREQ=YEARLY;INTERVAL=0',
    'FREQ=DAILY;COUNT=99999999999',
    'INTERVAL=2',
  ])('leave out an unbounded or unsupported rule: %s', (rule) => {
    const file = read(['DTSTART;VALUE=DATE:20260101', `RRULE:${rule}`], ['DTSTART;VALUE=DATE:20261225']);
    expect([datesOf(file), file.type === 'dates' && file.leftOut.length]).toEqual([['2026-12-25'], 1]);
  });

  it.each([
    ['', 'This is not a calendar file'],
    ['<html></html>', 'This is not a calendar file'],
    ['BEGIN:VCARD\r\nEND:VCARD\r\n', 'This is not a calendar file'],
    ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n', 'This is not a calendar file'],
    ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n', 'it is damaged'],
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

  it('of an event that lasts for years are sixty days, which is said', () => {
    const file = read(['DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20280101', 'SUMMARY:Long']);
    expect(datesOf(file)).toHaveLength(60);
    expect(file).toMatchObject({ leftOut: [{ name: 'Long', date: '2026-01-01', because: 'long' }] });
    const sixty = read(['DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20260302']);
    expect(sixty).toMatchObject({ leftOut: [] });
    expect(datesOf(sixty)).toHaveLength(60);
  });

  it('of a moved occurrence count once, and of a cancelled one not at all', () => {
    const series = ['UID:s', 'DTSTART;VALUE=DATE:20260501', 'RRULE:FREQ=YEARLY'];
    const moved = ['UID:s', 'RECURRENCE-ID;VALUE=DATE:20270501', 'DTSTART;VALUE=DATE:20270503'];
    const cancelled = [
      'UID:s',
      'RECURRENCE-ID;VALUE=DATE:20280501',
      'DTSTART;VALUE=DATE:20280501',
      'STATUS:CANCELLED',
    ];
    const events = [series, moved, cancelled].map((event) =>
      ['BEGIN:VEVENT', ...event, 'END:VEVENT'].join('\r\n'),
    );
    const text = (order: readonly string[]) =>
      ['BEGIN:VCALENDAR', ...order, 'END:VCALENDAR', ''].join('\r\n');
    for (const order of [events, [...events].reverse()])
      expect(datesOf(readCalendarFile(text(order), span))).toEqual(['2026-05-01', '2027-05-03']);
  });

  it.each<[string, readonly string[], string]>([
    ['a date with dashes', ['DTSTART;VALUE=DATE:2026-12-25'], 'no-date'],
    ['30 February', ['DTSTART;VALUE=DATE:20260230'], 'no-date'],
    ['no start', [], 'no-date'],
    ['two starts', ['DTSTART:20260101', 'DTSTART:20260102'], 'no-date'],
    [
      'a start that its rule misses',
      ['DTSTART;VALUE=DATE:19700105', 'RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=1MO'],
      'rule-without-start',
    ],
    [
      'an excluded date that is none',
      ['DTSTART:20260101', 'RRULE:FREQ=DAILY', 'EXDATE:soon'],
      'wrong-exception',
    ],
    ['an end that is none', ['DTSTART:20260101', 'DTEND:20260230'], 'wrong-period'],
    ['an end before its start', ['DTSTART:20260105', 'DTEND:20260101'], 'wrong-period'],
    ['a duration that is none', ['DTSTART:20260101', 'DURATION:1 day'], 'wrong-period'],
    [
      'a replacement of all that follows',
      ['DTSTART:20260101', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20260101'],
      'unsupported-rule',
    ],
  ])('name an event with %s as left out', (_, event, because) => {
    const file = read([...event, 'SUMMARY:A\\, b\u202E'], ['DTSTART:20261225']);
    expect(datesOf(file)).toEqual(['2026-12-25']);
    expect(file).toMatchObject({ leftOut: [{ name: 'A, b[U+202E]', because }] });
  });

  it.each([
    ['DURATION:P999999999999999999W'],
    ['DURATION:PT999999999999999999S'],
    ['DTEND;VALUE=DATE:99991231'],
  ])('are not waited for where an event lasts for ever: %s', (length) => {
    expect(datesOf(read(['DTSTART;VALUE=DATE:20260101', length]))).toHaveLength(60);
  });

  const many = (count: number, ...event: readonly string[]): string =>
    calendar(...Array.from({ length: count }, () => event)).replace(/UID:\d+/g, 'UID:x');

  // What takes the square of the number of events does not end within the limit of a test.
  it.each([
    [['DTSTART;VALUE=DATE:20260101']],
    [['DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=YEARLY']],
    [['DTSTART;VALUE=DATE:20260101', 'RECURRENCE-ID:20260101']],
  ])('are read from a file of many events: %s', (event) => {
    expect(readCalendarFile(many(9_000, ...event), span)).toMatchObject({ type: 'dates', leftOut: [] });
  });

  it.each([
    [['DTSTART;VALUE=DATE:00010101', 'RRULE:FREQ=DAILY;COUNT=9999']],
    [['DTSTART;TZID=Asia/Tokyo:20260101T090000', 'RRULE:FREQ=DAILY']],
  ])('are looked for within bounds, and what exceeds them is left out: %s', (event) => {
    const file = readCalendarFile(many(1_500, ...event), span);
    expect(file).toMatchObject({ leftOut: expect.arrayContaining([expect.anything()]) as unknown });
    const reasons = file.type === 'dates' ? file.leftOut.map(({ because }) => because) : [];
    expect([...new Set(reasons)]).toEqual(['many-occurrences']);
  });
});
