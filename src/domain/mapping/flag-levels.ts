import type { OwnName } from '../sla/policy';
import type { FlagRule, Mapping } from './mapping';

/** Whether the fields of an issue say that a flag holds. */
export interface FlagLevel {
  readonly flag: OwnName;
  readonly holds: boolean;
}

/** Values of Jira fields by field id: ids of options, or labels. */
export type FieldValues = Readonly<Record<string, readonly string[]>>;

/** Ids of the fields that set flags, each once. */
export function flagFields(rules: readonly FlagRule[]): readonly string[] {
  return [...new Set(rules.map(({ fieldId }) => fieldId))];
}

/** The flags of a mapping, and whether they hold by these values: one that several rules name holds by any of them. */
export function flagLevels(rules: readonly FlagRule[], values: FieldValues): readonly FlagLevel[] {
  return [...new Set(rules.map(({ flag }) => flag))].map((flag) => ({
    flag,
    holds: rules.some((rule) => rule.flag === flag && (values[rule.fieldId] ?? []).includes(rule.value)),
  }));
}

/** The milestone of a status; `null` without one. */
export function milestoneAt(
  statusId: string | null | undefined,
  { milestones }: Pick<Mapping, 'milestones'>,
): OwnName | null {
  if (statusId === null || statusId === undefined) return null;
  return Object.hasOwn(milestones, statusId) ? (milestones[statusId] ?? null) : null;
}
