import type { Condition, ConditionKind, RouteRule } from '../../../../src/domain/routing/route-rule';
import type { Choice } from '../../ui/choice';
import { ruleDraftWords as words } from './words';

/** A condition as it is entered: one value a line. */
export interface ConditionDraft {
  /** Tells conditions apart while they are entered. */
  readonly key: number;
  readonly kind: ConditionKind;
  readonly text: string;
}

/** A rule as it is entered. */
export interface RuleDraft {
  /** Tells rules apart while they are entered and moved. */
  readonly key: number;
  readonly name: string;
  readonly conditions: readonly ConditionDraft[];
  readonly policyId: string;
  /** `null`: as the connection says. */
  readonly project: Choice | null;
  readonly issueType: Choice | null;
}

let lastKey = 0;

function nextKey(): number {
  lastKey += 1;
  return lastKey;
}

export function newCondition(kind: ConditionKind): ConditionDraft {
  return { key: nextKey(), kind, text: '' };
}

export function newRule(policyId: string, kind: ConditionKind): RuleDraft {
  return {
    key: nextKey(),
    name: '',
    conditions: [newCondition(kind)],
    policyId,
    project: null,
    issueType: null,
  };
}

export function toDraft({ name, conditions, policyId, place }: RouteRule): RuleDraft {
  return {
    key: nextKey(),
    name,
    conditions: conditions.map(({ kind, values }) => ({ key: nextKey(), kind, text: values.join('\n') })),
    policyId,
    project: place && { value: place.project.id, name: place.project.key },
    issueType: place && { value: place.issueType.id, name: place.issueType.name },
  };
}

/** The values of a condition: a line each, without those that are empty. */
export function valuesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function toCondition({ kind, text }: ConditionDraft): Condition {
  return { kind, values: valuesOf(text) };
}

/** The key of a project that was searched for, without its name. */
function keyOf({ name, detail }: Choice): string {
  return detail ?? name;
}

/** The entered rules. A project without an issue type is a problem of that rule. */
export function fromDraft(
  drafts: readonly RuleDraft[],
):
  | { readonly ok: true; readonly rules: readonly RouteRule[] }
  | { readonly ok: false; readonly problems: Readonly<Record<string, string>> } {
  const untyped = drafts.flatMap(({ project, issueType }, index) =>
    project !== null && issueType === null
      ? [[`${index}.place.issueType`, words.chooseIssueType] as const]
      : [],
  );
  if (untyped.length > 0) return { ok: false, problems: Object.fromEntries(untyped) };
  const rules = drafts.map(({ name, conditions, policyId, project, issueType }): RouteRule => ({
    name: name.trim(),
    conditions: conditions.map(toCondition),
    policyId,
    place:
      project === null || issueType === null
        ? null
        : {
            project: { id: project.value, key: keyOf(project) },
            issueType: { id: issueType.value, name: issueType.name },
          },
  }));
  return { ok: true, rules };
}

/** A list with one item moved by a number of places. */
export function moved<T>(items: readonly T[], from: number, by: number): readonly T[] {
  const item = items[from];
  const to = from + by;
  if (item === undefined || to < 0 || to >= items.length) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}
