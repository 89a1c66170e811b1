import { placed } from '../../../src/domain/decide/place-delivery';
import type { Case } from '../../../src/domain/cases/case';
import type { RouteRule } from '../../../src/domain/routing/route-rule';
import { mergeEvent } from '../../../src/domain/cases/merge-event';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { connectionWith, eventWith } from '../../support/builders';

const rule = (name: string, policyId = `policy-${name}`): RouteRule => ({
  name,
  conditions: [{ kind: 'target-is', values: [name] }],
  policyId,
  place: null,
});
const connection = connectionWith({ rules: [rule('pay'), rule('shop')] });
const { project, issueType } = connection;
const pinned = { id: 'policy-pay', version: 3 };
const onPay: Case = {
  ...mergeEvent(null, eventWith({ facts: { targetName: 'pay' } }), connection, bugcrowdTraits),
  route: { rule: 'pay', policyId: 'policy-pay', project, issueType },
  policy: pinned,
};
const onShop: Case = { ...onPay, facts: { ...onPay.facts, targetName: 'shop' } };
const issue = { id: '1', key: 'SEC-1' } as Case['issue'];
const deletedIssue = { id: '1', key: 'SEC-1', at: '2026-11-04T00:00:00Z' };

describe('a case without an issue', () => {
  it('keeps its route and its policy while its rule stays the same', () => {
    expect(placed(onPay, connection)).toBe(onPay);
  });

  it('takes the route of what it is now, and pins its policy anew', () => {
    expect(placed(onShop, connection)).toMatchObject({
      route: { rule: 'shop', policyId: 'policy-shop' },
      policy: null,
    });
  });

  it('pins its policy anew if its rule names another one now', () => {
    const changed = connectionWith({ rules: [rule('pay', 'other')] });
    expect(placed(onPay, changed)).toMatchObject({ route: { policyId: 'other' }, policy: null });
  });

  it('takes the route of the connection if no rule matches any more', () => {
    expect(placed(onPay, connectionWith())).toMatchObject({ route: null, policy: null });
  });

  it('that follows no rule keeps what it has pinned, whatever the connection names now', () => {
    const own: Case = { ...onPay, route: null };
    expect(placed(own, connectionWith({ policyId: 'another' }))).toBe(own);
  });

  it('whose issue was deleted gets another place, and keeps the deadline that was known', () => {
    expect(placed({ ...onShop, deletedIssue }, connection)).toMatchObject({
      route: { rule: 'shop' },
      policy: pinned,
    });
  });
});

it('a case with an issue keeps its route, whatever it is now and whatever the rules say', () => {
  const tracked = { ...onShop, issue };
  expect(placed(tracked, connection)).toBe(tracked);
  expect(placed(tracked, connectionWith())).toBe(tracked);
});
