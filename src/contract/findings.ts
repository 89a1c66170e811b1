import type { EnteredFinding } from '../domain/findings/entered-finding';
import type { NoPermission, UnknownConnection } from './refusals';

/** Manually entered findings. */

/** Sentences about invalid input, by field. */
type Problems<T> = Readonly<Partial<Record<keyof T, string>>>;

/** A connection for manually entered findings: it has no webhook and no secret. */
export interface ManualConnectionInput {
  readonly id: string;
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly policyId: string;
}

export type AddManualConnectionResult =
  | { readonly type: 'added'; readonly id: string }
  | { readonly type: 'invalid'; readonly problems: Problems<ManualConnectionInput> }
  | NoPermission;

export type FindingInput = { readonly connectionId: string } & EnteredFinding;

export type EnterFindingResult =
  /** Queued. */
  | {
      readonly type: 'queued';
      readonly id: string;
      /** The date of an earlier entry, if this one says none: it stays. */
      readonly keptDueDate?: string;
    }
  /** Identical to the last entry. */
  | { readonly type: 'unchanged'; readonly id: string }
  | { readonly type: 'invalid'; readonly problems: Problems<FindingInput> }
  | UnknownConnection
  | NoPermission;

/** Resolver functions for findings. */
export type FindingsApi = {
  addManualConnection: (input: ManualConnectionInput) => AddManualConnectionResult;
  /** Enters a finding, or changes the one with this id. */
  enterFinding: (input: FindingInput) => EnterFindingResult;
};
