import { exampleDates } from '../../../src/domain/policies/example-dates';
import type { Policy } from '../../../src/domain/sla/policy';
import { policyWith } from '../../support/builders';

/** A Tuesday. */
const NOW = '2026-11-10T09:00:00Z';

function examplesOf(changes: Partial<Policy>, severity: string | null): unknown {
  return exampleDates(policyWith(changes), NOW).find((each) => each.severity === severity);
}

describe('example dates of a policy', () => {
  it('exist for each severity and target, and are null without a target', () => {
    const targets = { fix: { critical: { days: 10 }, high: null }, triage: { critical: { days: 0 } } };
    expect(exampleDates(policyWith({ targets }), NOW).slice(0, 2)).toEqual([
      {
        severity: 'critical',
        dates: { fix: '2026-11-20', triage: '2026-11-10', 'first-response': null },
        flagged: [],
      },
      { severity: 'high', dates: { fix: null, triage: null, 'first-response': null }, flagged: [] },
    ]);
  });

  it('have a line without a severity only where the policy has a target for it', () => {
    const unrated = { fix: { unrated: { days: 5 } } };
    expect(examplesOf({ targets: unrated }, null)).toMatchObject({ dates: { fix: '2026-11-15' } });
    expect(examplesOf({ targets: { fix: { high: { days: 5 }, unrated: null } } }, null)).toBeUndefined();
    const accelerations = [{ when: 'kev', from: 'flag', targets: unrated }] as const;
    expect(examplesOf({ targets: {}, accelerations }, null)).toMatchObject({
      dates: { fix: null },
      flagged: ['2026-11-18'],
    });
  });

  it.each([
    ['submitted', ['fixed'], 'triaged'],
    ['base', ['reached:paid'], 'triaged'],
    ['base', ['reached:paid'], 'submitted'],
    ['base', ['fixed'], 'reached:accepted'],
    ['fixed', ['reached:disclosed'], 'triaged'],
    ['reached:disclosed', ['reached:paid'], 'triaged'],
  ] as const)(
    'start a clock of the policy’s own by %s, which ends by %j (base: %s)',
    (starts, stops, base) => {
      const changes = {
        clockBase: base,
        targets: { reward: { low: { months: 1 } } },
        clocks: { reward: { starts, stops } },
      };
      expect(examplesOf(changes, 'low')).toMatchObject({ dates: { reward: '2026-12-10', fix: null } });
    },
  );

  it('start the fix by the milestone of the policy', () => {
    const changes: Partial<Policy> = {
      clockBase: 'reached:accepted',
      targets: { fix: { low: { days: 3 } } },
    };
    expect(examplesOf(changes, 'low')).toMatchObject({ dates: { fix: '2026-11-13' } });
  });

  it('set the flag of each acceleration three days after the start', () => {
    const fix = { low: { days: 5 } };
    const changes: Partial<Policy> = {
      targets: { fix: { low: { days: 30 } } },
      accelerations: [
        { when: 'kev', from: 'flag', targets: { fix } },
        { when: 'seen', from: 'base', targets: { fix } },
        { when: 'slow', from: 'flag', targets: { fix: { low: { days: 90 } } } },
      ],
    };
    expect(examplesOf(changes, 'low')).toMatchObject({
      dates: { fix: '2026-12-10' },
      flagged: ['2026-11-18', '2026-11-15', '2026-12-10'],
    });
  });
});
