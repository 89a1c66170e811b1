import { presets } from '../../../src/domain/sla/presets';
import type { Policy } from '../../../src/domain/sla/policy';
import { copyId } from '../../../static/src/admin/policies/base/copy-id';
import { toDocument } from '../../../static/src/admin/policies/editor/policy-document';
import { toPolicyForm } from '../../../static/src/admin/policies/editor/policy-form';
import { problemsByField } from '../../../static/src/admin/policies/editor/policy-problems';

const office = {
  timeZone: 'Europe/London',
  week: {
    mon: [
      ['09:00', '12:30'],
      ['13:30', '17:00'],
    ],
    fri: [['09:00', '24:00']],
  },
  holidays: ['2026-12-25', '2027-01-01'],
} as const;

const full: Policy = {
  id: 'acme',
  version: 4,
  name: 'Acme',
  sourceUrl: 'https://acme.example/policy',
  inForceFrom: '2026-01-01',
  timeZone: 'Europe/London',
  clockBase: 'triaged',
  triageWindowDays: 14,
  targets: {
    fix: {
      critical: { hours: 8, calendar: office },
      high: { days: 0, calendar: office },
      informational: null,
    },
    'first-response': {},
  },
  severityChange: 'restart',
  reopen: 'resume',
  allowPause: true,
  notices: { beforeDays: [7, 3], afterDays: [] },
};

const several: Policy = {
  ...full,
  targets: {
    fix: { critical: { hours: 8, calendar: office }, high: { days: 5 }, low: { days: 9, calendar: '24x7' } },
  },
};

const explicit: Policy = { ...full, targets: { fix: { low: { days: 9, calendar: '24x7' } } } };

describe('a policy as a form', () => {
  it.each([...presets, full, several, explicit].map((policy) => [policy.name, policy]))(
    'gives the same document again: %s',
    (_, policy) => {
      expect(toDocument(toPolicyForm(policy))).toEqual(policy);
    },
  );

  it('marks targets with calendars of their own', () => {
    expect(toPolicyForm(full).calendar).toBe('week');
    expect(toPolicyForm(several).calendar).toBe('several');
    expect(toPolicyForm(explicit).calendar).toBe('24x7');
  });

  it('replaces several calendars by one, if somebody chooses it', () => {
    const document = toDocument({ ...toPolicyForm(several), calendar: '24x7' });
    expect(document['targets']).toMatchObject({ fix: { critical: { hours: 8 }, low: { days: 9 } } });
    expect(JSON.stringify(document['targets'])).not.toContain('week');
  });

  it('keeps text that is not a number, so that the server can report it', () => {
    const form = toPolicyForm(full);
    const { fix } = form.targets;
    const typed = { ...fix.cells, critical: { ...fix.cells.critical, amount: ' ten ' } };
    const document = toDocument({
      ...form,
      calendar: '24x7',
      triageWindowDays: '-1',
      targets: { ...form.targets, fix: { ...fix, cells: typed } },
      notices: { isOwn: true, beforeDays: '3, soon; 1', afterDays: '' },
    });
    expect(document).toMatchObject({
      triageWindowDays: '-1',
      targets: { fix: { critical: { hours: 'ten' } } },
      notices: { beforeDays: [3, 'soon', 1], afterDays: [] },
    });
  });

  it('distinguishes no target from a target of 0 days', () => {
    const { fix } = toPolicyForm(full).targets;
    expect([fix.cells.high.unit, fix.cells.high.amount]).toEqual(['days', '0']);
    expect(fix.cells.medium.unit).toBe('none');
  });
});

describe('problems of a document', () => {
  it.each([
    ['name', 'name'],
    ['targets.fix.high.days', 'targets.fix.high'],
    ['targets.first-response.low.hours', 'targets.first-response.low'],
    ['targets.fix.high.calendar.timeZone', 'calendar.timeZone'],
    ['targets.fix.high.calendar.week', 'calendar'],
    ['targets.fix.high.calendar.week.mon[1][0]', 'calendar.week.mon'],
    ['notices.beforeDays[2]', 'notices.beforeDays'],
  ])('at %s are shown beside %s', (place, field) => {
    expect(problemsByField([{ place, problem: 'it is wrong' }])).toEqual({
      byField: { [field]: 'It is wrong.' },
      others: [],
    });
  });

  it('name the line of a list of dates, and only the first of each field', () => {
    const place = (severity: string, line: number): string =>
      `targets.fix.${severity}.calendar.holidays[${line}]`;
    const problems = [place('critical', 3), place('high', 3), place('high', 9)].map((each) => ({
      place: each,
      problem: '"x" is not a date',
    }));
    expect(problemsByField(problems).byField).toEqual({ 'calendar.holidays': 'Line 4: "x" is not a date.' });
  });

  it('of no field are separate', () => {
    const problem = { place: 'triageWindowDay', problem: 'unknown' };
    expect(problemsByField([problem])).toEqual({ byField: {}, others: [problem] });
  });
});

describe('the id of a copy', () => {
  it.each([
    [[], 'acme-copy'],
    [['acme-copy'], 'acme-copy-2'],
    [['acme-copy', 'acme-copy-2'], 'acme-copy-3'],
  ])('is not one of %j', (ids, expected) => {
    expect(
      copyId(
        'acme',
        ids.map((id) => ({ id })),
      ),
    ).toBe(expected);
  });

  it('stays within the server’s limit', () => {
    const id = 'a'.repeat(64);
    expect(copyId(id, [{ id: `${'a'.repeat(56)}-copy` }]).length).toBeLessThanOrEqual(64);
  });
});
