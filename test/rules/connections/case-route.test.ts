import { routed, routeOf } from '../../../src/domain/connections/case-route';
import { placesOf, policyIdsOf, projectsOf } from '../../../src/domain/connections/places';
import type { RouteRule } from '../../../src/domain/routing/route-rule';
import { unknownFacts } from '../../../src/domain/findings/submission';
import { connectionWith } from '../../support/builders';

const bare = { project: { id: '10001', key: 'BARE' }, issueType: { id: '10001', name: 'Task' } };
const rule = (name: string, place: RouteRule['place']): RouteRule => ({
  name,
  conditions: [{ kind: 'target-is', values: [name] }],
  policyId: `policy-${name}`,
  place,
});
const connection = connectionWith({ rules: [rule('pay', bare), rule('shop', null), rule('more', bare)] });
const { project, issueType } = connection;
const finding = (targetName: string) => ({ ...unknownFacts, targetName });

describe('the route of a finding', () => {
  it('has the policy and the place of its rule', () => {
    const route = routeOf(connection, finding('pay'));
    expect(route).toEqual({ rule: 'pay', policyId: 'policy-pay', ...bare });
    expect(routed(connection, route)).toEqual({ ...connection, ...bare, policyId: 'policy-pay' });
  });

  it('has the place of the connection where its rule names none', () => {
    const route = routeOf(connection, finding('shop'));
    expect(route).toEqual({ rule: 'shop', policyId: 'policy-shop', project, issueType });
  });

  it('is that of the connection where no rule matches', () => {
    expect(routeOf(connection, finding('other'))).toBeNull();
    expect(routeOf(connectionWith(), finding('pay'))).toBeNull();
    expect(routed(connection, null)).toBe(connection);
    expect(routed(connection, undefined)).toBe(connection);
  });
});

describe('what a connection can reach', () => {
  it('is its own project and those of its rules, each once and its own first', () => {
    expect(placesOf(connection)).toEqual([{ project, issueType }, bare]);
    expect(projectsOf(connection)).toEqual([project, bare.project]);
    expect(policyIdsOf(connection)).toEqual([
      connection.policyId,
      'policy-pay',
      'policy-shop',
      'policy-more',
    ]);
  });

  it('has two issue types of one project as two places in one project', () => {
    const bug = { ...bare, issueType: { id: '10002', name: 'Bug' } };
    const both = connectionWith({ rules: [rule('a', bare), rule('b', bug)] });
    expect(placesOf(both)).toEqual([{ project, issueType }, bare, bug]);
    expect(projectsOf(both)).toEqual([project, bare.project]);
  });
});
