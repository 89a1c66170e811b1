import type { AnswerTo } from '../../domain/conversation/conversation';
import type { Instant } from '../../domain/sla/instant';

/** What became of a write to a source. */
export type SourceWrite<T> =
  | { readonly type: 'done'; readonly value: T }
  /**
   * It certainly had no effect, and the same write would be refused again.
   * `access`: the token or the site's egress is what there is to mend.
   */
  | { readonly type: 'refused'; readonly about: 'access' | 'request'; readonly reason: string }
  /** It certainly had no effect: the source takes no more for now. */
  | { readonly type: 'busy'; readonly afterSeconds: number; readonly reason: string }
  /** It may have had its effect: read back before anything is sent again. */
  | { readonly type: 'unknown'; readonly reason: string };

/** A comment that the source has taken. */
export interface WrittenSourceComment {
  readonly id: string;
  /** By the source's clock; `null` if it does not tell. */
  readonly at: Instant | null;
}

/** Fields of a finding that can be changed, as they are in the source. */
export interface SourceFields {
  readonly state: string | null;
  /** The source's own rating, as a number. */
  readonly severity: number | null;
  /** Id of the person in the source; `null` for nobody. */
  readonly assignee: string | null;
  readonly customFields: Readonly<Record<string, string | null>>;
}

/** What is left out stays as it is. */
export interface SourceChanges {
  readonly state?: string;
  readonly severity?: number;
  readonly assignee?: string | null;
  /** Id of the original in the source. */
  readonly duplicateOf?: string | null;
  readonly customFields?: Readonly<Record<string, string | null>>;
}

/**
 * The part of a source's API that changes something there. A call is made once and is not repeated: what it may have done is
 * the caller's to find out.
 */
export interface SourceWriter {
  /** The source's own name of those who read a comment to somebody; as in `SourceComment`. */
  readonly scopeFor: Readonly<Record<AnswerTo, string>>;
  /** Writes a comment in the name of the token's user, exactly as given. */
  comment(
    token: string,
    submissionId: string,
    comment: { readonly body: string; readonly to: AnswerTo },
  ): Promise<SourceWrite<WrittenSourceComment>>;
  /** Changes a finding. @returns its fields as they are then. */
  change(token: string, submissionId: string, changes: SourceChanges): Promise<SourceWrite<SourceFields>>;
  /** The fields as they are now; `null` if the token cannot see the finding. @throws CallFailedError */
  fields(token: string, submissionId: string): Promise<SourceFields | null>;
}
