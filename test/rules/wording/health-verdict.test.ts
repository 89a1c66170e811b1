import { healthVerdict } from '../../../src/wording/health-verdict';

describe('how the app fares, in one line', () => {
  it.each([
    [[], 'Everything is in order.'],
    [['bad'], '1 problem needs you.'],
    [['bad', 'bad', 'note'], '2 problems need you.'],
    [['bad', 'warning'], '1 problem needs you, and 1 thing is late or incomplete.'],
    [['bad', 'bad', 'warning', 'warning'], '2 problems need you, and 2 things are late or incomplete.'],
    [['warning', 'note'], 'Nothing is lost, but 1 thing is late or incomplete.'],
    [['note'], 'What is on is in order; 1 thing is off or not set up.'],
    [['note', 'note'], 'What is on is in order; 2 things are off or not set up.'],
  ] as const)('%j', (weights, verdict) => {
    expect(healthVerdict(weights)).toBe(verdict);
  });
});
