import { policyChanges } from '../../../src/domain/policies/policy-changes';
import type { Acceleration } from '../../../src/domain/sla/policy';
import { policyWith } from '../../support/builders';

const soon = (when: string, days: number): Acceleration => ({
  when,
  from: 'flag',
  targets: { fix: { high: { days } } },
});
const before = policyWith({ accelerations: [soon('kev', 14), soon('seen', 7)] });

describe('the differences between two versions of a policy', () => {
  it.each([
    ['none', [soon('kev', 14), soon('seen', 7)], []],
    [
      'a target of a flag',
      [soon('kev', 14), soon('seen', 3)],
      [{ place: 'accelerations.seen.targets.fix.high.days', from: '7', to: '3' }],
    ],
    [
      'a flag that is gone',
      [soon('seen', 7)],
      [
        {
          place: 'accelerations.kev',
          from: '{"from":"flag","targets":{"fix":{"high":{"days":14}}}}',
          to: null,
        },
      ],
    ],
    [
      'a second one of a flag',
      [soon('kev', 14), soon('kev', 2), soon('seen', 7)],
      [
        {
          place: 'accelerations.kev 2',
          from: null,
          to: '{"from":"flag","targets":{"fix":{"high":{"days":2}}}}',
        },
      ],
    ],
  ])('%s', (_, accelerations, changes) => {
    expect(policyChanges(before, { ...before, accelerations })).toEqual(changes);
  });

  it('names the parts of a clock of the policy’s own', () => {
    const clock = { starts: 'base', stops: ['reached:paid'] } as const;
    const first = policyWith({ clocks: { bounty: clock } });
    const second = policyWith({ clocks: { bounty: { ...clock, starts: 'submitted' } } });
    expect(policyChanges(first, second)).toEqual([
      { place: 'clocks.bounty.starts', from: '"base"', to: '"submitted"' },
    ]);
  });

  it('of a new policy are all its parts, without empty ones', () => {
    const places = policyChanges(null, policyWith()).map(({ place }) => place);
    expect(places).toContain('targets');
    expect(places).not.toContain('accelerations');
  });
});
