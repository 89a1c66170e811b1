import { parseSlaLine } from '../../../src/adapters/sla/parse-sla-line';
import { findPreset } from '../../../src/domain/sla/presets';

const calendar = {
  timeZone: 'Europe/London',
  week: {
    mon: [
      ['09:00', '12:30'],
      ['13:30', '24:00'],
    ],
  },
  holidays: ['2026-12-25'],
};

const policy = {
  id: 'acme',
  version: 3,
  name: 'Acme product security',
  sourceUrl: 'https://acme.example/policy',
  inForceFrom: '2026-09-01',
  timeZone: 'Europe/London',
  clockBase: 'triaged',
  triageWindowDays: 14,
  targets: { fix: { critical: { days: 10, calendar: '24x7' }, high: { hours: 8, calendar }, medium: null } },
  severityChange: 'earlier-of',
  reopen: 'original',
  allowPause: true,
  notices: { beforeDays: [3], afterDays: [1, 2, 4] },
};

const submission = { at: '2026-11-01T08:00:00Z', type: 'submitted' };

const question = { id: 7, policy, timeline: [submission], target: 'fix', now: '2026-11-22T12:00:00Z' };

/** The question with one change, as a line. */
const line = (changes: object): string => JSON.stringify({ ...question, ...changes });
const withPolicy = (changes: object): string => line({ policy: { ...policy, ...changes } });
const withTarget = (high: unknown): string => withPolicy({ targets: { fix: { high } } });
const withCalendar = (changes: object): string =>
  withTarget({ days: 2, calendar: { ...calendar, ...changes } });
const withMonday = (...mon: unknown[]): string => withCalendar({ week: { mon } });
const withEvent = (event: unknown): string => line({ timeline: [submission, event] });

const at = '2026-11-02T00:00:00Z';

/** The place in an error, which precedes its first colon. */
function placeOf(text: string): string | null {
  const parsed = parseSlaLine(text);
  return parsed.ok ? null : (parsed.error.split(': ')[0] ?? '');
}

describe('an invalid line', () => {
  it.each([
    ['no JSON', '{"id":', 'line'],
    ['an empty line', '', 'line'],
    ['a list', '[]', 'line'],
    ['a text', '"fix"', 'line'],
    ['null', 'null', 'line'],
  ])('%s', (_name, text, place) => {
    expect(placeOf(text)).toBe(place);
  });

  it.each([
    ['no policy', line({ policy: undefined }), 'policy'],
    ['a policy that is a number', line({ policy: 3 }), 'policy'],
    ['an unknown preset', line({ policy: 'marketplace-cloud-1999' }), 'policy'],
    ['no timeline', line({ timeline: undefined }), 'timeline'],
    ['a timeline that is no list', line({ timeline: {} }), 'timeline'],
    ['an unknown target', line({ target: 'repair' }), 'target'],
    ['a target that is null', line({ target: null }), 'target'],
    ['no now', line({ now: undefined }), 'now'],
    ['a now without a zone', line({ now: '2026-11-22T12:00:00' }), 'now'],
    ['a now that is a number', line({ now: 1_795_348_800_000 }), 'now'],
  ])('%s', (_name, text, place) => {
    expect(placeOf(text)).toBe(place);
  });

  it.each([
    'id',
    'version',
    'name',
    'timeZone',
    'clockBase',
    'targets',
    'severityChange',
    'reopen',
    'allowPause',
  ])('policy: no %s', (key) => {
    expect(placeOf(withPolicy({ [key]: undefined }))).toBe(`policy.${key}`);
  });

  it.each([
    ['an id that is a number', withPolicy({ id: 1 }), 'policy.id'],
    ['a version that is no integer', withPolicy({ version: 1.5 }), 'policy.version'],
    ['a version that is a text', withPolicy({ version: '1' }), 'policy.version'],
    ['a zone that does not exist', withPolicy({ timeZone: 'Europe/Londinium' }), 'policy.timeZone'],
    ['an offset for a zone', withPolicy({ timeZone: '+01:00' }), 'policy.timeZone'],
    ['no zone name', withPolicy({ timeZone: '' }), 'policy.timeZone'],
    ['a date that does not exist', withPolicy({ inForceFrom: '2026-02-30' }), 'policy.inForceFrom'],
    ['a source that is no text', withPolicy({ sourceUrl: 5 }), 'policy.sourceUrl'],
    ['an unknown clock base', withPolicy({ clockBase: 'accepted' }), 'policy.clockBase'],
    ['a window below zero', withPolicy({ triageWindowDays: -1 }), 'policy.triageWindowDays'],
    ['a window that is no integer', withPolicy({ triageWindowDays: 1.5 }), 'policy.triageWindowDays'],
    ['an unknown rule for severities', withPolicy({ severityChange: 'later-of' }), 'policy.severityChange'],
    ['an unknown rule for reopening', withPolicy({ reopen: 'never' }), 'policy.reopen'],
    ['a pause that is maybe', withPolicy({ allowPause: 'yes' }), 'policy.allowPause'],
    [
      'notices that are no lists',
      withPolicy({ notices: { beforeDays: 3, afterDays: [] } }),
      'policy.notices.beforeDays',
    ],
    [
      'a notice of half a day',
      withPolicy({ notices: { beforeDays: [], afterDays: [1, 1.5] } }),
      'policy.notices.afterDays[1]',
    ],
    ['targets that are a list', withPolicy({ targets: [] }), 'policy.targets'],
    ['a target of another name', withPolicy({ targets: { repair: {} } }), 'policy.targets.repair'],
    [
      'a target for another severity',
      withPolicy({ targets: { fix: { urgent: { days: 1 } } } }),
      'policy.targets.fix.urgent',
    ],
  ])('policy: %s', (_name, text, place) => {
    expect(placeOf(text)).toBe(place);
  });

  it.each([
    ['a number', 5, 'policy.targets.fix.high'],
    ['a text', 'P2D', 'policy.targets.fix.high'],
    ['neither days nor hours', {}, 'policy.targets.fix.high.days'],
    ['days and hours', { days: 1, hours: 3 }, 'policy.targets.fix.high.hours'],
    ['days below zero', { days: -1 }, 'policy.targets.fix.high.days'],
    ['half a day', { days: 0.5 }, 'policy.targets.fix.high.days'],
    ['hours in words', { hours: '8' }, 'policy.targets.fix.high.hours'],
    ['more days than there are', { days: 1e15 }, 'policy.targets.fix.high.days'],
    ['an unknown calendar', { days: 1, calendar: '8x5' }, 'policy.targets.fix.high.calendar'],
  ])('duration: %s', (_name, duration, place) => {
    expect(placeOf(withTarget(duration))).toBe(place);
  });

  it.each([
    ['a zone that does not exist', withCalendar({ timeZone: 'Mars/Base' }), '.timeZone'],
    ['no week', withCalendar({ week: undefined }), '.week'],
    ['no working time', withCalendar({ week: { mon: [], tue: [] } }), '.week'],
    ['another weekday', withCalendar({ week: { monday: [['09:00', '17:00']] } }), '.week.monday'],
    ['a weekday that is no list', withCalendar({ week: { mon: 'all' } }), '.week.mon'],
    ['an interval without a close', withMonday(['09:00']), '.week.mon[0][1]'],
    ['a time that does not exist', withMonday(['09:60', '17:00']), '.week.mon[0][0]'],
    ['a time without its zero', withMonday(['9:00', '17:00']), '.week.mon[0][0]'],
    ['an opening at 24:00', withMonday(['24:00', '24:00']), '.week.mon[0][0]'],
    ['a close after 24:00', withMonday(['09:00', '24:01']), '.week.mon[0][1]'],
    ['a close before the opening', withMonday(['17:00', '09:00']), '.week.mon'],
    ['a close at the opening', withMonday(['09:00', '09:00']), '.week.mon'],
    ['intervals out of order', withMonday(['13:00', '17:00'], ['09:00', '12:00']), '.week.mon'],
    ['intervals that overlap', withMonday(['09:00', '13:00'], ['12:00', '17:00']), '.week.mon'],
    [
      'a holiday that does not exist',
      withCalendar({ holidays: ['2026-12-25', '2026-02-30'] }),
      '.holidays[1]',
    ],
    ['holidays that are no list', withCalendar({ holidays: '2026-12-25' }), '.holidays'],
  ])('calendar: %s', (_name, text, place) => {
    expect(placeOf(text)).toBe(`policy.targets.fix.high.calendar${place}`);
  });

  it.each([
    ['no object', 'triaged', ''],
    ['null', null, ''],
    ['no type', { at }, '.type'],
    ['an unknown type', { at, type: 'opened' }, '.type'],
    ['no instant', { type: 'triaged' }, '.at'],
    ['a date for an instant', { at: '2026-11-02', type: 'triaged' }, '.at'],
    ['an instant without an offset', { at: '2026-11-02T00:00:00', type: 'triaged' }, '.at'],
    ['a day that does not exist', { at: '2026-02-30T00:00:00Z', type: 'triaged' }, '.at'],
    ['an hour that does not exist', { at: '2026-11-02T24:30:00Z', type: 'triaged' }, '.at'],
    ['words', { at: 'yesterday', type: 'triaged' }, '.at'],
    ['a severity without one', { at, type: 'severity' }, '.severity'],
    ['an unknown severity', { at, type: 'severity', severity: 'P1' }, '.severity'],
    ['an extension without a date', { at, type: 'extended' }, '.dueDate'],
    ['a date that does not exist', { at, type: 'date-set', dueDate: '2026-02-30' }, '.dueDate'],
    ['an instant for a date', { at, type: 'date-set', dueDate: '2026-12-01T00:00:00Z' }, '.dueDate'],
    ['a reason that is no text', { at, type: 'paused', reason: 5 }, '.reason'],
    [
      'an approval that is no text',
      { at, type: 'extended', dueDate: '2026-12-01', approvedBy: {} },
      '.approvedBy',
    ],
  ])('event: %s', (_name, event, place) => {
    expect(placeOf(withEvent(event))).toBe(`timeline[1]${place}`);
  });

  it.each(['targets', 'targt', 'tagret', 'Target', 'tarket'])(
    'a misspelled target, which would be answered with the fix: %s',
    (name) => {
      const { target, ...rest } = question;
      expect(parseSlaLine(JSON.stringify({ ...rest, [name]: target }))).toEqual({
        id: 7,
        ok: false,
        error: `${name}: no such name is known here; is "target" meant?`,
      });
    },
  );

  it('is reported with the problem, and its id if it has one', () => {
    expect(parseSlaLine(withEvent({ at, type: 'severity', severity: 'P1' }))).toEqual({
      id: 7,
      ok: false,
      error: 'timeline[1].severity: "P1" is not a severity; use critical, high, medium, low, informational',
    });
    expect(parseSlaLine('[]')).toEqual({ ok: false, error: 'line: not a JSON object' });
  });
});

describe('a valid line', () => {
  const read = (text: string): object | null => {
    const parsed = parseSlaLine(text);
    return parsed.ok ? parsed.question : null;
  };

  it('comes back as it is', () => {
    expect(parseSlaLine(JSON.stringify(question))).toEqual({
      id: 7,
      ok: true,
      question: { policy, timeline: [submission], target: 'fix', now: '2026-11-22T12:00:00Z' },
    });
  });

  it('needs no target, which defaults to the fix, and no id', () => {
    const { id, target, ...rest } = question;
    expect([id, target]).toEqual([7, 'fix']);
    expect(parseSlaLine(JSON.stringify(rest))).toMatchObject({ ok: true, question: { target: 'fix' } });
    expect(parseSlaLine(JSON.stringify(rest))).not.toHaveProperty('id');
  });

  it('may have any id', () => {
    for (const id of ['a', 0, null, { of: ['mine'] }])
      expect(parseSlaLine(line({ id }))).toMatchObject({ id, ok: true });
  });

  it.each(['marketplace-cloud-2026', 'atlassian-data-center'])('may name a preset: %s', (id) => {
    expect(read(line({ policy: id }))).toMatchObject({ policy: findPreset(id) });
  });

  it.each([
    ['2026-11-22T13:00:00+01:00', '2026-11-22T12:00:00Z'],
    ['2026-11-22T13:00:00+0100', '2026-11-22T12:00:00Z'],
    ['2026-11-22T06:30-05:30', '2026-11-22T12:00:00Z'],
    ['2026-11-22T12:00Z', '2026-11-22T12:00:00Z'],
    ['2026-11-22T12:00:00.000Z', '2026-11-22T12:00:00Z'],
    ['2026-11-22T12:00:00.5Z', '2026-11-22T12:00:00.500Z'],
    ['2026-11-22T12:00:00,123456789Z', '2026-11-22T12:00:00.123Z'],
    ['2028-02-29T23:59:59.999-00:00', '2028-02-29T23:59:59.999Z'],
  ])('may write an instant as %s', (now, expected) => {
    expect(read(line({ now }))).toMatchObject({ now: expected });
  });

  it('may leave out optional parts of a policy', () => {
    const { sourceUrl, inForceFrom, triageWindowDays, notices, ...bare } = policy;
    expect([sourceUrl, inForceFrom, triageWindowDays, notices]).not.toContain(undefined);
    expect(read(line({ policy: { ...bare, targets: {} } }))).toMatchObject({
      policy: { ...bare, targets: {} },
    });
    expect(read(withPolicy({ targets: { triage: {}, 'first-response': { low: null } } }))).not.toBeNull();
    expect(read(withCalendar({ holidays: undefined, week: { ...calendar.week, tue: [] } }))).not.toBeNull();
    expect(read(withTarget({ days: 0 }))).not.toBeNull();
  });

  it('may contain whatever is not close to `target`, and anything beside a target', () => {
    const { target, ...rest } = question;
    for (const name of ['note', 'shown', 'tar', 'targeted', 'market', 'argets'])
      expect(parseSlaLine(JSON.stringify({ ...rest, [name]: target }))).toMatchObject({ ok: true });
    expect(parseSlaLine(line({ targets: 'triage' }))).toMatchObject({ ok: true, question: { target } });
  });

  it('may contain unknown fields, repeated events, and sources', () => {
    const events = [
      submission,
      submission,
      { at, type: 'date-set', dueDate: '2026-12-01', source: 'jira' },
      { at, type: 'triaged', source: { system: 'source', id: 'e-1', reportedAt: at } },
      { at, type: 'closed', reason: 'duplicate', by: 'nobody' },
    ];
    expect(read(line({ timeline: events, note: 'extra' }))).toMatchObject({
      timeline: [
        submission,
        submission,
        { at, type: 'date-set', dueDate: '2026-12-01' },
        { at, type: 'triaged' },
        { at, type: 'closed', reason: 'duplicate' },
      ],
    });
  });
});
