import type { AdminPolicy } from '../../../../src/contract/policies';
import type { PresetGroup } from '../../../../src/domain/sla/presets';
import { policyGroupsWords as words } from './words';

/** Titles of the presets' groups, in order. */
export const presetGroups: readonly { readonly group: PresetGroup; readonly title: string }[] = [
  { group: 'atlassian', title: 'Atlassian' },
  { group: 'standard', title: words.authoritiesStandardsAndTools },
  { group: 'program', title: words.bountyProgramsAndDisclosure },
];

/** Policies under the title of their group. */
export interface PolicyGroup {
  readonly title: string;
  readonly policies: readonly AdminPolicy[];
}

/** All policies by group, own ones first; groups without one are left out. */
export function policyGroups(policies: readonly AdminPolicy[]): readonly PolicyGroup[] {
  const groups = [
    { title: words.ownPolicies, policies: policies.filter(({ group }) => group === null) },
    ...presetGroups.map(({ group, title }) => ({
      title,
      policies: policies.filter((policy) => policy.group === group),
    })),
  ];
  return groups.filter((each) => each.policies.length > 0);
}
