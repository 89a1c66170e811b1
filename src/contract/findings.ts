import type { EnteredFinding } from '../domain/findings/entered-finding';
import type { NoPermission, UnknownConnection } from './refusals';

/** How findings without a webhook are entered. */

/** Sentences about what is wrong, by the field they are about. */
type Problems<T> = Readonly<Partial<Record<keyof T, string>>>;

/** A connection for findings entered by hand: it has no webhook and no secret. */
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
  /** On its way to its issue. */
  | { readonly type: 'queued'; readonly id: string }
  /** It says what was entered last. */
  | { readonly type: 'unchanged'; readonly id: string }
  | { readonly type: 'invalid'; readonly problems: Problems<FindingInput> }
  | UnknownConnection
  | NoPermission;

/** What the admin page may ask about findings. */
export type FindingsApi = {
  addManualConnection: (input: ManualConnectionInput) => AddManualConnectionResult;
  /** Enters a finding, or changes one that was entered with this id. */
  enterFinding: (input: FindingInput) => EnterFindingResult;
};
