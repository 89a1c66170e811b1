import type { Policy } from '../../src/domain/sla/policy';

/** A week with a break and two holidays. */
export const office = {
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

/** The common parts of a policy. */
export const full: Policy = {
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

const special = {
  '2026-12-24': [['09:00', '13:00']],
  '2026-12-31': [],
  '2027-01-02': [
    ['08:00', '12:00'],
    ['13:00', '14:00'],
  ],
} as const;

/** Everything that a policy may say beyond the common parts. */
export const everything: Policy = {
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
