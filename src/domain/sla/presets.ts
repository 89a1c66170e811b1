import { atlassianPresets } from './atlassian-presets';
import type { Policy } from './policy';
import { programPresets } from './program-presets';
import { standardPresets } from './standard-presets';

/** Who publishes a preset: Atlassian; an authority, standard or tool; or those who run or feed bounty programs. */
export const presetGroups = ['atlassian', 'standard', 'program'] as const;
export type PresetGroup = (typeof presetGroups)[number];

const byGroup: Readonly<Record<PresetGroup, readonly Policy[]>> = {
  atlassian: atlassianPresets,
  standard: standardPresets,
  program: programPresets,
};

/**
 * The published policies that the app ships, Atlassian's first. A preset never changes: a new published version is a new
 * preset. `docs/policy-presets.md` says where each figure is from, and what is the app's own.
 */
export const presets: readonly Policy[] = presetGroups.flatMap((group) => byGroup[group]);

export const DEFAULT_POLICY_ID = 'marketplace-cloud-2026';

/** The preset with this id, if any. */
export function findPreset(id: string): Policy | undefined {
  return presets.find((candidate) => candidate.id === id);
}

/** The group of the preset with this id; `null` for any other policy. */
export function presetGroupOf(id: string): PresetGroup | null {
  return presetGroups.find((group) => byGroup[group].some((preset) => preset.id === id)) ?? null;
}
