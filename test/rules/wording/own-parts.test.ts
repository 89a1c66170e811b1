import type { ExampleDates } from '../../../src/domain/policies/example-dates';
import { accelerationSentence } from '../../../src/wording/acceleration-sentence';
import { accelerationExample, exampleSentence, ownClockExample } from '../../../src/wording/example-sentence';
import { ownClockSentence } from '../../../src/wording/own-clock-sentence';

describe('the parts of a policy’s own, in words', () => {
  it.each([
    [
      { label: 'Bounty', starts: 'base', stops: ['reached:reward-paid'] },
      '“Bounty” runs from the start of the fix clock to the milestone “reward paid”.',
    ],
    [
      { starts: 'submitted', stops: ['fixed', 'triaged', 'first-response'] },
      '“Own clock” runs from the submission to the fix, the triage, or the first response, whichever comes first.',
    ],
    [
      { starts: 'reached:told', stops: ['fixed', 'reached:shown'] },
      '“Own clock” runs from the milestone “told” to the fix or the milestone “shown”, whichever comes first.',
    ],
    [{ starts: 'reached:told', stops: ['fixed'] }, '“Own clock” runs from the milestone “told” to the fix.'],
  ] as const)('a clock: %j', (clock, sentence) => {
    expect(ownClockSentence('own-clock', clock)).toBe(sentence);
  });

  it.each([
    ['flag', 'counted from when it was set'],
    ['base', 'counted from the start of the clock, whenever it was set'],
  ] as const)('an acceleration from the %s', (from, counted) => {
    expect(accelerationSentence({ when: 'in-kev', from, targets: { fix: { high: { days: 14 } } } })).toBe(
      `While the flag “in kev” is set, the fix is also due by these targets, ${counted}, and the earlier date applies: Critical none, High 14 days, Medium none, Low none, Informational none.`,
    );
    expect(accelerationSentence({ when: 'in-kev', from, targets: {} })).toContain('Critical none');
  });
});

const high: ExampleDates = {
  severity: 'high',
  dates: { fix: '2026-12-10', triage: '2026-11-12', 'first-response': '2026-11-11', bounty: '2026-11-20' },
  flagged: ['2026-11-25', '2026-12-10'],
};
const low: ExampleDates = {
  severity: 'low',
  dates: { fix: null, triage: null, 'first-response': null, bounty: null },
  flagged: ['2026-11-25', null],
};
const unrated: ExampleDates = { ...low, severity: null };

describe('the examples of a policy, in words', () => {
  it.each([
    [
      high,
      'High would be due on Thu, 10 Dec 2026, triaged by Thu, 12 Nov 2026, answered by Wed, 11 Nov 2026.',
    ],
    [low, 'Low would have no date.'],
    [unrated, 'While no severity is known, the fix would have no date.'],
    [
      { ...high, severity: null },
      'While no severity is known, the fix would be due on Thu, 10 Dec 2026, triaged by Thu, 12 Nov 2026, answered by Wed, 11 Nov 2026.',
    ],
  ])('%j', (example, sentence) => {
    expect(exampleSentence(example)).toBe(sentence);
  });

  it('name the end of a clock by severity, and say if there is none', () => {
    expect(ownClockExample([high, low], 'bounty')).toBe('Started today: High by Fri, 20 Nov 2026.');
    expect(ownClockExample([low], 'bounty')).toBe('Started today: no target yet.');
    expect(ownClockExample([high], 'retest')).toBe('Started today: no target yet.');
  });

  it('compare the date with a flag to the one without', () => {
    expect(accelerationExample([high, low, unrated], 0)).toBe(
      'Started today, and the flag set 3 days later: High due on Wed, 25 Nov 2026, not Thu, 10 Dec 2026; Low and no severity yet due on Wed, 25 Nov 2026.',
    );
    expect(accelerationExample([high, low], 1)).toBe(
      'Started today, and the flag set 3 days later: High stays due on Thu, 10 Dec 2026.',
    );
  });
});
