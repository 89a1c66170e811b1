import type { OperatorValue } from '@atlaskit/jql-ast';
import type { Issue } from '../model/issue';
import type { SearchIndex } from '../site/search-index';
import type { JqlContext } from './jql-context';

export type Comparable = string | number;

/** What stands on the right of an operator, read as far as it can be without the field. */
export type Operand =
  | { readonly kind: 'literal'; readonly text: string; readonly quoted: boolean }
  | { readonly kind: 'instant'; readonly ms: number; readonly by: string }
  | { readonly kind: 'user'; readonly accountId: string; readonly by: string };

/** A value of undefined is EMPTY under another name. */
export type Resolved =
  | { readonly ok: true; readonly value: Comparable | undefined }
  | { readonly ok: false; readonly error: string };

/** One thing that JQL can ask about. An issue without a value reads as an empty list. */
export interface JqlField {
  readonly name: string;
  readonly operators: ReadonlySet<OperatorValue>;
  /** False for what every issue has, such as its key. */
  readonly mayBeEmpty: boolean;
  readonly read: (issue: Issue) => readonly Comparable[];
  /** The operand in the terms that `read` gives. */
  readonly resolve: (operand: Operand, context: JqlContext) => Resolved;
  /** Below zero when left comes first; undefined when the two cannot be compared. */
  readonly compare: (left: Comparable, right: Comparable) => number | undefined;
  /** What ORDER BY goes by; undefined sorts like EMPTY. */
  readonly sortKey: (issue: Issue) => Comparable | undefined;
  /** The ids of the indexed issues with a value, for fields where that takes no look at every issue. */
  readonly lookUp?: (value: Comparable, index: SearchIndex) => ReadonlySet<string>;
}

export const EQUALITY: readonly OperatorValue[] = ['=', '!=', 'in', 'not in', 'is', 'is not'];
export const RANGE: readonly OperatorValue[] = ['<', '<=', '>', '>='];
export const TEXT: readonly OperatorValue[] = ['~', '!~', 'is', 'is not'];

export function found(value: Comparable | undefined): Resolved {
  return { ok: true, value };
}

export function missing(error: string): Resolved {
  return { ok: false, error };
}

export function compareSame(left: Comparable, right: Comparable): number | undefined {
  if (typeof left !== typeof right) return undefined;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** A field of which every value is one of a kind that needs no more than equality, unless said otherwise. */
export function jqlField(
  field: Pick<JqlField, 'name' | 'read' | 'resolve'> &
    Partial<Pick<JqlField, 'mayBeEmpty' | 'compare' | 'sortKey' | 'lookUp'>>,
  ...operators: readonly (readonly OperatorValue[])[]
): JqlField {
  return {
    mayBeEmpty: true,
    compare: compareSame,
    sortKey: (issue) => field.read(issue)[0],
    ...field,
    operators: new Set(operators.flat()),
  };
}
