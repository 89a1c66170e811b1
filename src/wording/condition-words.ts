import type { RoutingFact } from '../domain/findings/routing-fact';
import type { ConditionKind } from '../domain/routing/route-rule';

interface ConditionWords {
  readonly fact: RoutingFact;
  readonly name: string;
  /** How its values are entered. */
  readonly hint: string;
}

const ONE_A_LINE = 'One a line; any of them is enough. Capitals make no difference.';

/** The kinds of conditions in words. */
export const conditionWords: Readonly<Record<ConditionKind, ConditionWords>> = {
  'target-is': {
    fact: 'target',
    name: 'Target is',
    hint: 'Names or ids of targets, one a line; any of them is enough. Capitals make a difference in ids only.',
  },
  'target-starts-with': {
    fact: 'target',
    name: 'Target’s name starts with',
    hint: ONE_A_LINE,
  },
  'vrt-within': {
    fact: 'vrt',
    name: 'Vulnerability type is or belongs to',
    hint: 'Ids of the VRT, one a line: “cross_site_scripting_xss” also holds for “cross_site_scripting_xss.stored”.',
  },
  'label-is': { fact: 'label', name: 'Label is', hint: ONE_A_LINE },
  'component-is': { fact: 'component', name: 'Component is', hint: ONE_A_LINE },
};

/** The kinds of conditions that a source can offer, and the one that is chosen. */
export function conditionKindsOf(
  offered: readonly RoutingFact[],
  chosen: ConditionKind | null,
): readonly ConditionKind[] {
  const all = Object.keys(conditionWords) as ConditionKind[];
  return all.filter((kind) => kind === chosen || offered.includes(conditionWords[kind].fact));
}
