import { cvssBandsProblem } from '../../../src/domain/connections/cvss-bands-problem';
import { defaultCvssBands } from '../../../src/domain/sla/cvss-bands';

describe('bands of CVSS scores', () => {
  it.each([
    ['the usual ones', {}],
    ['others with a decimal', { critical: 9.5, high: 8.1, medium: 5.3, low: 0.9 }],
    ['a scale that only 10 is critical on', { critical: 10 }],
  ])('can be %s', (_name, changes) => {
    expect(cvssBandsProblem({ ...defaultCvssBands, ...changes })).toBeNull();
  });

  it.each([
    ['above 10', { critical: 10.1 }, /^10\.1 is not a CVSS score/],
    ['below 0', { low: -0.1 }, /^-0\.1 is not a CVSS score/],
    ['with two decimals', { high: 7.25 }, /^7\.25 is not a CVSS score/],
    ['not a number', { medium: NaN }, /^NaN is not a CVSS score/],
    ['equal to the one above', { high: 9 }, /begin below the one above/],
    ['above the one above', { medium: 7.1 }, /begin below the one above/],
    ['equal to medium for low', { low: 4 }, /begin below the one above/],
  ])('cannot be %s', (_name, changes, problem) => {
    expect(cvssBandsProblem({ ...defaultCvssBands, ...changes })).toMatch(problem);
  });
});
