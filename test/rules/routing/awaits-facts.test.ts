import { awaitsFacts } from '../../../src/domain/routing/awaits-facts';
import type { Condition, RouteRule } from '../../../src/domain/routing/route-rule';

const rule = (name: string, ...conditions: Condition[]): RouteRule => ({
  name,
  conditions,
  policyId: 'p',
  place: null,
});
const pay = { kind: 'target-is', values: ['Pay', 'tg-pay'] } as const;
const xss = { kind: 'vrt-within', values: ['xss'] } as const;
const nothing = { targetName: null, targetId: null, vrtId: null };

it.each([
  ['no rules', [], nothing, false],
  ['a rule by the target, which is unknown', [rule('a', pay)], nothing, true],
  ['a rule by the target, which is another', [rule('a', pay)], { ...nothing, targetName: 'Shop' }, false],
  ['a rule that matches already', [rule('a', pay)], { ...nothing, targetId: 'tg-pay' }, false],
  ['an earlier rule that might match', [rule('a', pay), rule('b', xss)], { ...nothing, vrtId: 'xss' }, true],
  ['a later rule that might match', [rule('b', xss), rule('a', pay)], { ...nothing, vrtId: 'xss' }, false],
  ['a rule of which something else fails', [rule('a', pay, xss)], { ...nothing, vrtId: 'sqli' }, false],
  ['a rule without conditions', [rule('a')], nothing, false],
] as const)('with %s', (_what, rules, finding, expected) => {
  expect(awaitsFacts(rules, finding)).toBe(expected);
});
