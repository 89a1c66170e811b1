import type { Connection } from '../../domain/connections/connection';
import type { FieldKind } from '../../domain/mapping/field-kind';
import type { MappedValue } from '../../domain/mapping/mapping';

export interface FieldDirectory {
  read(connection: Connection): Promise<JiraSurroundings>;
  /** Reads again what deliveries go by, as the app. @returns how many fields the create screen has. */
  refresh(connection: Connection): Promise<number>;
  /** True if a value goes into a field of that kind; of what submissions say, whether it usually does. */
  readonly fits: (kind: FieldKind, mapped: MappedValue) => boolean;
}

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

export interface KnownTransition {
  readonly name: string;
  readonly from: NamedId;
  readonly toId: string;
  /** Fields that its screen asks for. */
  readonly required: readonly NamedId[];
  readonly setsResolution: boolean;
}

export interface NamedId {
  readonly id: string;
  readonly name: string;
}

export interface ScreenField extends NamedId {
  readonly kind: FieldKind;
  /** True where Jira makes no issue without it and sets nothing automatically. */
  readonly required: boolean;
  readonly allowed: readonly NamedId[];
}
