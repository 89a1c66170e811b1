import type { FieldKind } from '../domain/intake/field-kind';
import type { MappedValue } from '../domain/intake/mapping';
import type { Connection } from '../domain/intake/connection';

/** What the use cases of the mapping need, beside what all of them need. */

export interface NamedId {
  readonly id: string;
  readonly name: string;
}

/** A field of one of Jira's screens. */
export interface ScreenField extends NamedId {
  readonly kind: FieldKind;
  /** True where Jira makes no issue without it and sets nothing by itself. */
  readonly required: boolean;
  readonly allowed: readonly NamedId[];
}

/** A way that leads from a status to another. */
export interface KnownTransition {
  readonly name: string;
  readonly from: NamedId;
  readonly toId: string;
  /** Fields that its screen asks for. */
  readonly required: readonly NamedId[];
  readonly setsResolution: boolean;
}

/** What surrounds the issues of a project and issue type, as the person at the page sees it. */
export interface JiraSurroundings {
  readonly createFields: readonly ScreenField[];
  /** Ids of the fields that Jira lets the app set when it makes an issue. */
  readonly appMaySet: readonly string[];
  /** The latest issue's edit screen; `null` where there is no issue. */
  readonly edit: { readonly issueKey: string; readonly fields: readonly ScreenField[] } | null;
  readonly statuses: readonly NamedId[];
  readonly resolutions: readonly NamedId[];
  /** Statuses that issues are in, from which it is known where transitions lead. */
  readonly seenFrom: readonly NamedId[];
  readonly transitions: readonly KnownTransition[];
}

/** Jira's screens and workflow. Failed calls throw `CallFailedError`. */
export interface FieldDirectory {
  read(connection: Connection): Promise<JiraSurroundings>;
  /** Reads anew what deliveries go by, as the app. @returns how many fields the create screen has. */
  refresh(connection: Connection): Promise<number>;
  /** Whether a value goes into a field of that kind; of what submissions say, whether it usually does. */
  readonly fits: (kind: FieldKind, mapped: MappedValue) => boolean;
}
