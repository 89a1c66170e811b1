import type { FieldValue } from '../../model/field-value';
import type { Choice } from '../../seed/choices';
import type { Project } from '../../seed/projects';
import type { Site } from '../../site/site';

export interface FieldContext {
  readonly site: Site;
  readonly project: Project;
}

export type Operation = 'set' | 'add' | 'remove';

/** `general` marks the errors that Jira reports without naming a field. */
export type Parsed =
  | { readonly ok: true; readonly value: FieldValue | undefined }
  | { readonly ok: false; readonly error: string; readonly general?: boolean };

/** One side of a change. */
export interface Logged {
  readonly id: string | null;
  readonly text: string | null;
}

/** What all fields of one kind have in common. An absent value is `undefined`. */
export interface FieldKind {
  readonly schema: { readonly type: string; readonly items?: string };
  readonly operations: readonly Operation[];
  /** Reads a value as the REST API takes it; `null` and `undefined` clear the field. */
  readonly parse: (input: unknown, context: FieldContext) => Parsed;
  readonly render: (value: FieldValue | undefined, context: FieldContext) => unknown;
  /** All that can be picked, for kinds where one picks from a fixed list. */
  readonly choices?: readonly Choice[];
  readonly allowedValues?: (context: FieldContext) => readonly unknown[];
  /** The changelog items of one change: one for most kinds, one for each element for some lists. */
  readonly log: (
    before: FieldValue | undefined,
    after: FieldValue | undefined,
    context: FieldContext,
  ) => readonly { readonly from: Logged; readonly to: Logged }[];
}

export function parsed(value: FieldValue | undefined): Parsed {
  return { ok: true, value };
}

export function rejected(error: string): Parsed {
  return { ok: false, error };
}

/** For kinds whose whole change is one changelog item. */
export function logWhole(
  describe: (value: FieldValue | undefined, context: FieldContext) => Logged,
): FieldKind['log'] {
  return (before, after, context) => [{ from: describe(before, context), to: describe(after, context) }];
}
