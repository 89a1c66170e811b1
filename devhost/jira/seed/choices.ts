/** Something a person picks from a list. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

export interface LinkType extends Choice {
  readonly inward: string;
  readonly outward: string;
}

/** Most urgent first, as Jira lists them. */
export const PRIORITIES: readonly Choice[] = [
  { id: '1', name: 'Highest' },
  { id: '2', name: 'High' },
  { id: '3', name: 'Medium' },
  { id: '4', name: 'Low' },
  { id: '5', name: 'Lowest' },
];

export const DEFAULT_PRIORITY_ID = '3';

export const RESOLUTIONS: readonly Choice[] = [
  { id: '10000', name: 'Done' },
  { id: '10001', name: "Won't Do" },
  { id: '10002', name: 'Duplicate' },
  { id: '10003', name: 'Cannot Reproduce' },
  // One that an administrator has added: no document of Atlassian's says what it means.
  { id: '10004', name: 'False positive' },
];

export const LINK_TYPES: readonly LinkType[] = [
  { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '10001', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { id: '10002', name: 'Relates', inward: 'relates to', outward: 'relates to' },
];

export function nameOf(choices: readonly Choice[], id: string): string {
  return choices.find((choice) => choice.id === id)?.name ?? id;
}

export function findByName<T extends Choice>(choices: readonly T[], name: string): T | undefined {
  const wanted = name.toLowerCase();
  return choices.find((choice) => choice.name.toLowerCase() === wanted);
}
