import type { Instant } from '../sla/instant';

/** A comment on a finding, as its source shows it. */
export interface SourceComment {
  readonly id: string;
  /** Markdown of whoever wrote it: hostile text. */
  readonly body: string;
  readonly at: Instant;
  /** The name that the source shows; `null` if it shows none. */
  readonly author: string | null;
  /** The source's own name of those who can read it; its words are in `SourceWords`. */
  readonly scope: string;
  /** True if everybody on the finding can read it, its reporter among them. */
  readonly isForAll: boolean;
  readonly files: readonly SourceFile[];
}

/** A file on a finding or on a comment; its content stays at the source. */
export interface SourceFile {
  readonly id: string;
  /** Hostile text. */
  readonly name: string;
  /** `null` where the source does not say. */
  readonly bytes: number | null;
  readonly type: string | null;
}

/** What people said on a finding. */
export interface SourceConversation {
  /** Of the finding in its source. */
  readonly submissionId: string;
  readonly comments: readonly SourceComment[];
  /** Those of the finding itself; a comment has its own. */
  readonly files: readonly SourceFile[];
}
