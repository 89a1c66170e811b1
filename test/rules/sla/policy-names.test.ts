import { policyNames } from '../../../src/domain/sla/policy-names';
import { policyWith } from '../../support/builders';

describe('the names that a policy mentions', () => {
  it('are none in the usual policy', () => {
    expect(policyNames(policyWith())).toEqual({ milestones: [], flags: [] });
  });

  it('are the milestones of its base and its clocks, and the flags of its accelerations, each once and sorted', () => {
    const policy = policyWith({
      clockBase: 'reached:validated',
      clocks: {
        disclosure: { starts: 'reached:rewarded', stops: ['reached:disclosed', 'fixed'] },
        retest: { starts: 'fixed', stops: ['reached:retested', 'reached:rewarded'] },
      },
      accelerations: [
        { when: 'kev', from: 'flag', targets: {} },
        { when: 'exploited', from: 'base', targets: {} },
        { when: 'kev', from: 'base', targets: {} },
      ],
    });
    expect(policyNames(policy)).toEqual({
      milestones: ['disclosed', 'retested', 'rewarded', 'validated'],
      flags: ['exploited', 'kev'],
    });
  });
});
