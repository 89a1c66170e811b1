import { firstMatch, holds, type Routable } from '../../../src/domain/routing/match-rule';
import type { Condition, ConditionKind, RouteRule } from '../../../src/domain/routing/route-rule';

const nothing: Routable = { targetName: null, targetId: null, vrtId: null, labels: null, components: null };
const condition = (kind: ConditionKind, ...values: string[]): Condition => ({ kind, values });
const rule = (name: string, ...conditions: Condition[]): RouteRule => ({
  name,
  conditions,
  policyId: 'p',
  place: null,
});

describe('a condition on the target', () => {
  it.each([
    ['its name', 'Payments API', true],
    ['its name in other capitals, with spaces around', '  payments api ', true],
    ['its id', 'Tg-1', true],
    ['its id in other capitals', 'tg-1', false],
    ['a part of its name', 'Payments', false],
    ['more than its name', 'Payments API v2', false],
    ['nothing', '', false],
  ])('is judged for %s', (_what, value, expected) => {
    const finding = { ...nothing, targetName: 'Payments API', targetId: 'Tg-1' };
    expect(holds(condition('target-is', value), finding)).toBe(expected);
  });

  it.each([
    ['the beginning of its name', 'pay', true],
    ['its whole name', 'Payments API', true],
    ['the middle of its name', 'API', false],
    ['the beginning of its id', 'Tg', false],
    ['only spaces', '  ', false],
  ])('by its beginning is judged for %s', (_what, value, expected) => {
    const finding = { ...nothing, targetName: 'Payments API', targetId: 'Tg-1' };
    expect(holds(condition('target-starts-with', value), finding)).toBe(expected);
  });

  it('holds by the id where the name is unknown, as in a delivery', () => {
    expect(holds(condition('target-is', 'Tg-1'), { ...nothing, targetId: 'Tg-1' })).toBe(true);
  });
});

describe('a condition on the vulnerability type', () => {
  it.each([
    ['a.b', 'a.b', true],
    ['a.b', 'a.b.c', true],
    ['a.b', 'A.B.c', true],
    ['A.b', 'a.b.c', true],
    ['a.b', 'a.bc', false],
    ['a.b', 'a', false],
    ['a.b', 'x.a.b', false],
    ['a.', 'a.b', false],
  ])('%s for %s: %s', (group, vrtId, expected) => {
    expect(holds(condition('vrt-within', group), { ...nothing, vrtId })).toBe(expected);
  });
});

describe('a condition on labels and components', () => {
  it.each([
    ['label-is', { labels: ['tier-0', 'Pay'] }, 'pay', true],
    ['label-is', { labels: ['tier-0'] }, 'tier', false],
    ['label-is', { components: ['pay'] }, 'pay', false],
    ['label-is', { labels: [] }, 'pay', false],
    ['component-is', { components: ['Checkout'] }, 'checkout', true],
    ['component-is', { labels: ['checkout'] }, 'checkout', false],
  ] as const)('%s of %o against %s: %s', (kind, said, value, expected) => {
    expect(holds(condition(kind, value), { ...nothing, ...said })).toBe(expected);
  });
});

it.each(['target-is', 'target-starts-with', 'vrt-within', 'label-is', 'component-is'] as const)(
  '%s does not hold for a finding that says nothing',
  (kind) => {
    expect(holds(condition(kind, 'null', 'undefined', ''), nothing)).toBe(false);
  },
);

describe('the rule of a finding', () => {
  const finding = { ...nothing, targetName: 'Shop', vrtId: 'xss.stored' };
  const shop = condition('target-is', 'Shop');
  const xss = condition('vrt-within', 'xss');
  const sqli = condition('vrt-within', 'sqli');

  it('is the first that matches', () => {
    expect(firstMatch([rule('one', sqli), rule('two', xss), rule('three', shop)], finding)?.name).toBe('two');
  });

  it('needs all of its conditions, and any value of each', () => {
    expect(firstMatch([rule('both', shop, sqli)], finding)).toBeNull();
    expect(firstMatch([rule('both', shop, condition('vrt-within', 'sqli', 'xss'))], finding)?.name).toBe(
      'both',
    );
  });

  it('is none without rules, and none without conditions', () => {
    expect(firstMatch([], finding)).toBeNull();
    expect(firstMatch([rule('empty')], finding)).toBeNull();
  });

  it('does not match by a condition without values', () => {
    expect(firstMatch([rule('no values', condition('target-is'))], finding)).toBeNull();
  });
});
