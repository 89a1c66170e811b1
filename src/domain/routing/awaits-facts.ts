import type { RoutingFact } from '../findings/routing-fact';
import { firstMatch, holds, type Routable } from './match-rule';
import { factOfKind, type RouteRule } from './route-rule';

function isUnknown(fact: RoutingFact, { targetName, vrtId, labels, components }: Routable): boolean {
  switch (fact) {
    case 'target':
      return targetName === null;
    case 'vrt':
      return vrtId === null;
    case 'label':
      return (labels ?? null) === null;
    case 'component':
      return (components ?? null) === null;
  }
}

/** True if another rule might match a finding if more were known of it. */
export function awaitsFacts(rules: readonly RouteRule[], finding: Routable): boolean {
  const match = firstMatch(rules, finding);
  const earlier = match === null ? rules : rules.slice(0, rules.indexOf(match));
  return earlier.some(
    ({ conditions }) =>
      conditions.length > 0 &&
      conditions.every(
        (condition) => holds(condition, finding) || isUnknown(factOfKind[condition.kind], finding),
      ),
  );
}
