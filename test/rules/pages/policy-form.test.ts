import { presets } from '../../../src/domain/sla/presets';
import type { Policy } from '../../../src/domain/sla/policy';
import { copyId } from '../../../static/src/admin/policies/base/copy-id';
import { chooseCalendar } from '../../../static/src/admin/policies/editor/choose-calendar';
import { toDocument } from '../../../static/src/admin/policies/editor/policy-document';
import { toPolicyForm, type PolicyForm } from '../../../static/src/admin/policies/editor/policy-form';
import { specialLines } from '../../../static/src/admin/policies/editor/special-lines';
import { specialSentence } from '../../../static/src/admin/policies/editor/special-sentence';

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

const berlin = { timeZone: 'Europe/Berlin', week: { mon: [['08:00', '16:00']] } } as const;

/** Two working weeks; the form shows the one that most targets have. */
const twoWeeks: Policy = {
  ...full,
  targets: {
    fix: { critical: { hours: 8, calendar: berlin }, high: { days: 5, calendar: office }, low: { days: 9 } },
    triage: { high: { days: 1, calendar: office }, low: { hours: 3, calendar: berlin } },
    'first-response': { high: { days: 1, calendar: office } },
  },
};

const special = {
  '2026-12-24': [['09:00', '13:00']],
  '2026-12-31': [],
  '2027-01-02': [
    ['08:00', '12:00'],
    ['13:00', '14:00'],
  ],
} as const;

/** Everything that a policy may say beyond the common parts. */
const everything: Policy = {
  ...full,
  clockBase: 'reached:accepted',
  targets: {
    fix: {
      critical: { months: 1 },
      high: { days: 5, calendar: { ...office, special } },
      unrated: { days: 30 },
    },
    triage: { unrated: null },
    reward: { critical: { days: 14, calendar: '24x7' }, unrated: { months: 1, calendar: '24x7' } },
    'told-users': { high: { hours: 72 } },
  },
  clocks: {
    reward: { label: 'Reward', starts: 'base', stops: ['reached:paid', 'fixed', 'reached:waived'] },
    'told-users': { starts: 'reached:released', stops: ['reached:told', 'first-response'] },
    quiet: { starts: 'fixed', stops: ['triaged'] },
  },
  accelerations: [
    {
      when: 'kev',
      from: 'flag',
      targets: { fix: { critical: { days: 3 }, low: null, unrated: { days: 14 } } },
    },
    { when: 'seen', from: 'base', targets: {} },
  ],
};

const emptyParts: Policy = { ...full, clocks: {}, accelerations: [] };

const explicit: Policy = { ...full, targets: { fix: { low: { days: 9, calendar: '24x7' } } } };

describe('a policy as a form', () => {
  it.each(
    [...presets, full, several, explicit, twoWeeks, everything, emptyParts].map((policy) => [
      policy.name,
      policy,
    ]),
  )('gives the same document again: %s', (_, policy) => {
    expect(toDocument(toPolicyForm(policy))).toEqual(policy);
  });

  it('marks targets with calendars of their own', () => {
    expect(toPolicyForm(full).calendar).toBe('week');
    expect(toPolicyForm(several).calendar).toBe('both');
    expect(toPolicyForm(twoWeeks).calendar).toBe('both');
    expect(toPolicyForm(explicit).calendar).toBe('24x7');
  });

  it('replaces several calendars by one, if somebody chooses it', () => {
    const form = toPolicyForm(several);
    const document = toDocument({ ...form, ...chooseCalendar(form, '24x7') });
    expect(document['targets']).toMatchObject({ fix: { critical: { hours: 8 }, low: { days: 9 } } });
    expect(JSON.stringify(document['targets'])).not.toContain('week');
  });

  it.each([full, explicit])('changes no target by leaving the calendar to each: %#', (policy) => {
    const form = toPolicyForm(policy);
    expect(toDocument({ ...form, ...chooseCalendar(form, 'both') })).toEqual(policy);
  });

  it('leaves each target the calendar that was chosen for all before', () => {
    const plain = toPolicyForm(explicit);
    const onWeek = { ...plain, ...chooseCalendar(plain, 'week') };
    const { targets } = toDocument({ ...onWeek, ...chooseCalendar(onWeek, 'both') });
    expect(targets).toMatchObject({ fix: { low: { days: 9, calendar: { timeZone: 'Europe/London' } } } });
  });

  it('shows the working week that most targets have, and keeps the other one', () => {
    const form = toPolicyForm(twoWeeks);
    expect(form.week.timeZone).toBe('Europe/London');
    const week = { ...form.week, timeZone: 'Asia/Tokyo' };
    const { targets } = toDocument({ ...form, week });
    expect(targets).toMatchObject({
      fix: { critical: { calendar: berlin }, high: { calendar: { timeZone: 'Asia/Tokyo' } } },
      triage: { high: { calendar: { timeZone: 'Asia/Tokyo' } }, low: { calendar: berlin } },
    });
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

/** Each edit is of one part, with the changes it makes in the document. */
const edits: readonly (readonly [string, (form: PolicyForm) => Partial<PolicyForm>, object])[] = [
  ['the name', () => ({ name: 'Other' }), { name: 'Other' }],
  ['the milestone of the base', () => ({ baseMilestone: ' agreed ' }), { clockBase: 'reached:agreed' }],
  ['the base', () => ({ clockBase: 'triaged' }), { clockBase: 'triaged' }],
  [
    'the label of a clock',
    ({ clocks }) => ({
      clocks: clocks.map((each) => (each.name === 'reward' ? { ...each, label: '' } : each)),
    }),
    {
      clocks: {
        ...everything.clocks,
        reward: { starts: 'base', stops: everything.clocks?.['reward']?.stops },
      },
    },
  ],
  [
    'the flag of an acceleration',
    ({ accelerations }) => ({
      accelerations: accelerations.map((each) => (each.when === 'seen' ? { ...each, when: 'read' } : each)),
    }),
    { accelerations: [everything.accelerations?.[0], { when: 'read', from: 'base', targets: {} }] },
  ],
  [
    'the clocks away',
    () => ({ clocks: [] }),
    { clocks: {}, targets: { fix: everything.targets['fix'], triage: { unrated: null } } },
  ],
  [
    'a special date',
    ({ week }) => ({ week: { ...week, special: '2026-12-24 closed' } }),
    {
      targets: {
        ...everything.targets,
        fix: {
          ...everything.targets['fix'],
          high: { days: 5, calendar: { ...office, special: { '2026-12-24': [] } } },
        },
      },
    },
  ],
];

describe('an edit of one part keeps all others', () => {
  it.each(edits)('%s', (_, edit, changes) => {
    const form = toPolicyForm(everything);
    expect(toDocument({ ...form, ...edit(form) })).toEqual({ ...everything, ...changes });
  });

  it('a clock with another name takes its targets along', () => {
    const form = toPolicyForm(everything);
    const clocks = form.clocks.map((each) => (each.name === 'reward' ? { ...each, name: 'bounty' } : each));
    const document = toDocument({ ...form, clocks });
    expect(document['clocks']).toMatchObject({ bounty: everything.clocks?.['reward'] });
    expect(document['targets']).toMatchObject({ bounty: everything.targets['reward'] });
    expect(JSON.stringify(document)).not.toContain('"reward"');
  });

  it('a stop that is added goes last', () => {
    const form = toPolicyForm(everything);
    const clocks = form.clocks.map((each) =>
      each.name === 'reward' ? { ...each, stops: ['triaged', 'fixed'] as const } : each,
    );
    expect(toDocument({ ...form, clocks })['clocks']).toMatchObject({
      reward: { stops: ['reached:paid', 'fixed', 'reached:waived', 'triaged'] },
    });
  });
});

describe('the lines of special dates', () => {
  it.each([
    ['2026-12-24 09:00-13:00', { '2026-12-24': [['09:00', '13:00']] }],
    [
      '2026-12-24  09:00 – 13:00 14:00-15:00',
      {
        '2026-12-24': [
          ['09:00', '13:00'],
          ['14:00', '15:00'],
        ],
      },
    ],
    [
      '2026-12-24 09:00-13:00, 14:00-15:00',
      {
        '2026-12-24': [
          ['09:00', '13:00'],
          ['14:00', '15:00'],
        ],
      },
    ],
    ['\n2026-12-31 Closed\n', { '2026-12-31': [] }],
    ['2026-12-31', { '2026-12-31': [['', '']] }],
    ['Christmas 9-13', { Christmas: [['9', '13']] }],
  ])('%j are %j', (text, dates) => {
    const read = specialLines(text).map(({ date, intervals }) => [date, intervals] as const);
    expect(Object.fromEntries(read)).toEqual(dates);
  });

  it.each([
    ['2026-12-24 09:00-13:00', 'Thu, 24 Dec 2026: 09:00 to 13:00, in place of no working time.'],
    ['2027-01-01 10:00-12:00', 'Fri, 1 Jan 2027: 10:00 to 12:00, in place of a holiday.'],
    [
      '2026-12-28 closed',
      'Mon, 28 Dec 2026: no working time, in place of 09:00 to 12:30 and 13:30 to 17:00.',
    ],
    ['2026-12-28', 'Mon, 28 Dec 2026: hours such as 09:00-13:00 are missing, or the word closed.'],
    ['2026-13-28 closed', '2026-13-28: not a date yet.'],
  ])('are explained by what they replace: %s', (text, sentence) => {
    const { week, holidays } = toPolicyForm(full).week;
    const said = specialLines(text).map((line) => specialSentence(line, week, holidays.split('\n')));
    expect(said).toEqual([sentence]);
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
