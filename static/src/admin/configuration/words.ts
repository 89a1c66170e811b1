import type { ConfigurationPlanResult } from '../../../../src/contract/configuration';
import { countText } from '../../../../src/wording/figures';
import type { LozengeTone } from '../../ui/lozenge';

/** Texts of `export-section.tsx`. */
export const exportSectionWords = {
  export: 'Export',
  fileHoldsAllConnections:
    'The file holds all connections and your own policies as JSON. It lists people by account id, and leaves out signing secrets, API tokens, cases, deliveries and the admin log. Keep it as a backup, or import it on another site.',
  notExported: 'The configuration could not be exported.',
  noPermission: 'You are no longer a Jira administrator.',
  configurationWasExported: (fileName: string) => `The configuration was exported to ${fileName}.`,
  exportConfiguration: 'Export configuration',
  exporting: 'Exporting…',
} as const;

/** Texts of `import-section.tsx`. */
export const importSectionWords = {
  import: 'Import',
  importAddsAndChanges:
    'An import adds and changes, and never deletes. A new connection starts paused and without a secret. An existing one keeps its secret and API token, and stays on or paused. A policy that differs becomes a new version. Choose a file and preview the changes; nothing changes before you import.',
  thisFileIsLarger: 'This file is larger than 1 MB, the limit for a configuration.',
  chooseFileOrPaste: 'Choose a file, or paste its content.',
  file: 'File',
  fileHint: 'A JSON file exported from this site or another one.',
  contentOfFile: 'Content of the file',
  contentOfFileHint: 'Filled in from the file, or pasted by you.',
  previewChanges: 'Preview changes',
  loading: 'Loading…',
  importNow: 'Import now',
  importing: 'Importing…',
  cancel: 'Cancel',
} as const;

/** Texts of `plan-table.tsx`. */
export const planTableWords = {
  connectionOrPolicy: 'Connection or policy',
  whatWouldChange: 'What would change',
  oldAndNew: 'Old and new',
  changesOf: (name: string) => `Changes of ${name}`,
  values: 'Values',
  connection: 'Connection',
  policy: 'Policy',
  notes: 'Notes',
  change: 'Change',
} as const;

/** Texts of `problem-table.tsx`. */
export const problemTableWords = {
  thisFileCannot: 'This file cannot be imported, and nothing was changed. Fix the problems below.',
  problemsOfFile: 'Problems of the file',
  problem: 'Problem',
  place: 'Place',
} as const;

/** Texts of `use-import.ts`. */
export const importActionWords = {
  nothingWasChangedYou: 'Nothing was changed: you are no longer a Jira administrator. Ask an administrator.',
  importWasStopped:
    'The import was stopped: this site has changed since your preview. The new preview below shows what is left.',
  notChecked: 'The file could not be checked.',
  notImported: 'The file could not be imported.',
} as const;

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
