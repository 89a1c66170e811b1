import type { ConfigurationPlanResult } from '../../../../src/contract/configuration';
import { countText } from '../../../../src/wording/figures';
import type { LozengeTone } from '../../ui/lozenge';

export type PlannedItem = Extract<ConfigurationPlanResult, { type: 'plan' }>['items'][number];
export type StepType = PlannedItem['step']['type'];

export const stepWords: Readonly<Record<StepType, { readonly name: string; readonly tone: LozengeTone }>> = {
  add: { name: 'Would be added', tone: 'success' },
  change: { name: 'Would be changed', tone: 'information' },
  same: { name: 'No change', tone: 'neutral' },
  refuse: { name: 'Refused', tone: 'danger' },
};

export function countOf(items: readonly PlannedItem[], type: StepType): number {
  return items.filter(({ step }) => step.type === type).length;
}

/** `2 would be added, 1 would be changed.` */
export function planSentence(items: readonly PlannedItem[]): string {
  const [add, change, refuse] = [countOf(items, 'add'), countOf(items, 'change'), countOf(items, 'refuse')];
  if (items.length === 0) return 'The file has no connections and no policies. Choose another file.';
  if (add + change + refuse === 0) return 'Nothing would change: this site matches the file.';
  const parts = [
    ...(add > 0 ? [`${add} would be added`] : []),
    ...(change > 0 ? [`${change} would be changed`] : []),
    ...(refuse > 0 ? [`${refuse} ${refuse === 1 ? 'is' : 'are'} refused`] : []),
  ];
  return `Of ${countText(items.length, 'connection or policy', 'connections and policies')} in the file, ${parts.join(', ')}. Nothing is deleted.`;
}

/** The result of an import. */
export function importedText(items: readonly PlannedItem[]): string {
  const [add, change, refuse] = [countOf(items, 'add'), countOf(items, 'change'), countOf(items, 'refuse')];
  const left = refuse > 0 ? ` ${refuse} ${refuse === 1 ? 'was' : 'were'} refused and left unchanged.` : '';
  const secrets = items.some(({ kind, step }) => kind === 'connection' && step.type === 'add')
    ? ' New connections are paused: set their secrets under “Connections”, then resume them.'
    : '';
  return `The file was imported: ${add} added, ${change} changed.${left}${secrets}`;
}
