import type { BusinessCalendar, Policy, WorkingInterval } from './policy';
import { sameTargets } from './same-targets';

const wholeDay: readonly WorkingInterval[] = [['00:00', '24:00']];

/** A business day as HackerOne defines it: Monday to Friday, 24 hours, holidays included. */
const weekdaysInUtc: BusinessCalendar = {
  timeZone: 'UTC',
  week: { mon: wholeDay, tue: wholeDay, wed: wholeDay, thu: wholeDay, fri: wholeDay },
};

function businessDays(days: number): { readonly days: number; readonly calendar: BusinessCalendar } {
  return { days, calendar: weekdaysInUtc };
}

/** Policies between a program and those who report to it. */
export const programPresets: readonly Policy[] = [
  {
    id: 'bounty-response',
    version: 1,
    name: 'Bounty program response targets (HackerOne)',
    sourceUrl: 'https://docs.hackerone.com/organizations/response-target-metrics.html',
    timeZone: 'UTC',
    // The bounty counts from triage, whenever that comes, and so does the resolution.
    clockBase: 'triaged',
    targets: {
      fix: { ...sameTargets(businessDays(30)), informational: null },
      triage: sameTargets(businessDays(10)),
      'first-response': sameTargets(businessDays(5)),
      bounty: { ...sameTargets(businessDays(14)), informational: null },
    },
    clocks: { bounty: { label: 'Bounty', starts: 'base', stops: ['reached:rewarded'] } },
    severityChange: 'from-start',
    reopen: 'resume',
    allowPause: true,
  },
  {
    id: 'disclosure-90',
    version: 1,
    name: '90-day disclosure (Google Project Zero, 90+30)',
    sourceUrl: 'https://googleprojectzero.blogspot.com/p/vulnerability-disclosure-policy.html',
    inForceFrom: '2021-04-15',
    timeZone: 'UTC',
    clockBase: 'submitted',
    targets: {
      fix: sameTargets({ days: 90 }),
      disclosure: sameTargets({ days: 90 }),
      details: sameTargets({ days: 30 }),
    },
    clocks: {
      // Without a fix the details are published on day 90, with one 30 days after it.
      disclosure: {
        label: 'Disclosure without a fix',
        starts: 'submitted',
        stops: ['fixed', 'reached:disclosed'],
      },
      details: { label: 'Details after the fix', starts: 'fixed', stops: ['reached:disclosed'] },
    },
    // Seven days once there is evidence of use against real people.
    accelerations: [{ when: 'exploited', from: 'flag', targets: { fix: sameTargets({ days: 7 }) } }],
    severityChange: 'earlier-of',
    reopen: 'original',
    allowPause: false,
  },
];
