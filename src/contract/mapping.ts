import type { FieldKind } from '../domain/mapping/field-kind';
import type { Mapping } from '../domain/mapping/mapping';
import type { Place } from '../domain/routing/route-rule';
import type { PolicyNames } from '../domain/sla/policy-names';
import type { Invalid, NoPermission, Stale, UnknownConnection } from './refusals';
import type { PeopleNames } from './panel';

/** Something in Jira with a name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A field that the mapping can give a value to. */
export interface MappingField extends Named {
  readonly kind: FieldKind;
  /** Jira creates no issue without it. */
  readonly required: boolean;
  readonly onCreate: boolean;
  /** `null` if the edit screen is unknown. */
  readonly onEdit: boolean | null;
  /** Values to choose from, the first hundred; empty for a field that takes free input. */
  readonly allowed: readonly Named[];
  readonly moreAllowed: boolean;
}

/** Choices of the connection's project and issue type, as the person at the page sees them. */
export interface MappingSite {
  readonly fields: readonly MappingField[];
  readonly priorities: readonly Named[];
  readonly components: readonly Named[];
  readonly securityLevels: readonly Named[];
  readonly statuses: readonly Named[];
  readonly resolutions: readonly Named[];
  /** The milestones and flags that the connection's policy mentions. */
  readonly names: PolicyNames;
  /** Names of targets in the latest deliveries. */
  readonly targets: readonly string[];
  /** Names of the people in the mapping. */
  readonly people: PeopleNames;
  /** Key of the issue whose edit screen was read; `null` without an issue. */
  readonly editScreenOf: string | null;
}

/**
 * A problem of a mapping. `stops`: no issue would be created. `leaves-out`: an issue would be created without the
 * value.
 */
export interface Finding {
  readonly severity: 'stops' | 'leaves-out' | 'note';
  /** Place in the mapping, e.g. `fields.customfield_10012`; empty for the whole mapping. */
  readonly place: string;
  readonly sentence: string;
}

/** Jira could not be asked: `reason` is a sentence. */
export interface JiraFailed {
  readonly type: 'failed';
  readonly reason: string;
}

type Untaken = JiraFailed | UnknownConnection | NoPermission;

export type MappingView =
  | {
      readonly type: 'mapping';
      readonly mapping: Mapping;
      readonly site: MappingSite;
      readonly findings: readonly Finding[];
    }
  | Untaken;

export type CheckMappingResult =
  { readonly type: 'checked'; readonly findings: readonly Finding[] } | Invalid | Untaken;

export type SaveMappingResult =
  | { readonly type: 'saved'; readonly findings: readonly Finding[] }
  /** Nothing was saved, because no issue could be created. */
  | { readonly type: 'refused'; readonly findings: readonly Finding[] }
  | Stale<Mapping>
  | Invalid
  | Untaken;

export type RefreshMetadataResult =
  | {
      readonly type: 'refreshed';
      /** On the create screen of the connection's own project. */
      readonly fields: number;
      /** Where rules send issues, and Jira shows no such project or issue type. */
      readonly unseen: readonly Place[];
    }
  | Untaken;

interface MappingInput {
  readonly connectionId: string;
  readonly mapping: Mapping;
}

/** Resolver functions for a connection's mapping. */
export type MappingApi = {
  getMapping: (input: { readonly connectionId: string }) => MappingView;
  checkMapping: (input: MappingInput) => CheckMappingResult;
  /**
   * @param base the mapping that the form showed.
   * @param evenSo save even if Jira could create no issues.
   */
  saveMapping: (
    input: MappingInput & { readonly base: Mapping; readonly evenSo: boolean },
  ) => SaveMappingResult;
  /** Reads the project's fields again. */
  refreshMetadata: (input: { readonly connectionId: string }) => RefreshMetadataResult;
};
