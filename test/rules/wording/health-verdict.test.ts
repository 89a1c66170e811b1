import { healthVerdict } from '../../../src/wording/health-verdict';

describe('the health of the app, in one line', () => {
  it.each([
    [[], 'No problems.'],
    [['bad'], '1 problem needs attention.'],
    [['bad', 'bad', 'note'], '2 problems need attention.'],
    [['bad', 'warning'], '1 problem needs attention, and 1 thing is late or incomplete.'],
    [['bad', 'bad', 'warning', 'warning'], '2 problems need attention, and 2 things are late or incomplete.'],
    [['warning', 'note'], 'Nothing is lost, but 1 thing is late or incomplete.'],
    [['note'], 'No problems; 1 feature is not set up.'],
    [['note', 'note'], 'No problems; 2 features are not set up.'],
  ] as const)('%j', (weights, verdict) => {
    expect(healthVerdict(weights)).toBe(verdict);
  });
});
