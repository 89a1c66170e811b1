import { presets } from '../../../src/domain/sla/presets';
import { policySummary } from '../../../src/wording/policy-summary';

const [preset] = presets;

describe('a policy in two sentences', () => {
  it('has the fix targets by severity, and the start of the clock', () => {
    expect(preset?.id).toBe('marketplace-cloud-2026');
    expect(preset && policySummary(preset)).toBe(
      'Fix within: critical 10 days, high 28 days, medium 84 days, low 175 days. The clock starts when the submission is triaged, or 14 days after submission if that is earlier.',
    );
  });

  it('leaves out a severity without a target, and reports that there is none at all', () => {
    if (preset === undefined) throw new Error('There is no preset.');
    expect(policySummary({ ...preset, targets: {} })).toMatch(/^It has no target for the fix\./);
  });
});
