import type { Connection } from '../../domain/connections/connection';
import type { FieldKind } from '../../domain/mapping/field-kind';
import type { MappedValue } from '../../domain/mapping/mapping';

export interface FieldDirectory {
  /** @throws PlaceUnseenError if Jira does not show the connection's project or issue type. */
  read(connection: Connection): Promise<JiraSurroundings>;
  /**
   * Reads the metadata for deliveries again, as the app.
   * @returns how many fields the create screen has.
   * @throws PlaceUnseenError as `read` does.
   */
  refresh(connection: Connection): Promise<number>;
  /** True if a value suits a kind of field; for a submission's value, if it usually does. */
  readonly fits: (kind: FieldKind, mapped: MappedValue) => boolean;
}

export interface JiraSurroundings {
  readonly createFields: readonly ScreenField[];
  /** Ids of the fields that Jira lets the app set at creation. */
  readonly appMaySet: readonly string[];
  /** The latest issue's edit screen; `null` without an issue. */
  readonly edit: { readonly issueKey: string; readonly fields: readonly ScreenField[] } | null;
  readonly statuses: readonly NamedId[];
  readonly resolutions: readonly NamedId[];
  /** Statuses of existing issues, whose transitions are known. */
  readonly seenFrom: readonly NamedId[];
  readonly transitions: readonly KnownTransition[];
}

export interface KnownTransition {
  readonly name: string;
  readonly from: NamedId;
  readonly toId: string;
  /** Fields that its screen requires. */
  readonly required: readonly NamedId[];
  readonly setsResolution: boolean;
}

export interface NamedId {
  readonly id: string;
  readonly name: string;
}

export interface ScreenField extends NamedId {
  readonly kind: FieldKind;
  /** True if Jira requires it at creation and has no default. */
  readonly required: boolean;
  readonly allowed: readonly NamedId[];
}
