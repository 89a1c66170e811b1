import type { AdminPolicy } from '../../../../src/contract/policies';
import type { PresetGroup } from '../../../../src/domain/sla/presets';

/** Titles of the presets' groups, in order. */
export const presetGroups: readonly { readonly group: PresetGroup; readonly title: string }[] = [
  { group: 'atlassian', title: 'Atlassian' },
  { group: 'standard', title: 'Authorities, standards and tools' },
  { group: 'program', title: 'Bounty programs and disclosure' },
];

/** Policies under the title of their group. */
export interface PolicyGroup {
  readonly title: string;
  readonly policies: readonly AdminPolicy[];
}

/** All policies by group, own ones first; groups without one are left out. */
export function policyGroups(policies: readonly AdminPolicy[]): readonly PolicyGroup[] {
  const groups = [
    { title: 'Own policies', policies: policies.filter(({ group }) => group === null) },
    ...presetGroups.map(({ group, title }) => ({
      title,
      policies: policies.filter((policy) => policy.group === group),
    })),
  ];
  return groups.filter((each) => each.policies.length > 0);
}
