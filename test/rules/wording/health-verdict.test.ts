import { healthVerdict } from '../../../src/wording/health-verdict';

describe('the health of the app, in one line', () => {
  it.each([
    [[], 'All running.'],
    [['bad'], '1 problem needs attention.'],
    [['bad', 'bad', 'note'], '2 problems need attention.'],
    [['bad', 'warning'], '1 problem needs attention. 1 warning.'],
    [['bad', 'bad', 'warning', 'warning'], '2 problems need attention. 2 warnings.'],
    [['warning', 'note'], '1 warning. No submissions lost.'],
    [['note'], 'All running. 1 optional item is not set up.'],
    [['note', 'note'], 'All running. 2 optional items are not set up.'],
  ] as const)('%j', (weights, verdict) => {
    expect(healthVerdict(weights)).toBe(verdict);
  });
});
