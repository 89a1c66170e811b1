/** Who can read a comment. There is none for the customer alone: Bugcrowd's staff reads everything. */
export const scopes = ['everyone', 'bugcrowd_and_researcher', 'bugcrowd_and_customer', 'bugcrowd'] as const;
export type Scope = (typeof scopes)[number];

/** Somebody other than the researcher of the submission. `name` is `null` for one who wants to stay unnamed. */
export interface StoredPerson {
  readonly name: string | null;
  /** `null` for researchers, whose address Bugcrowd never says. */
  readonly email: string | null;
  /** Works for Bugcrowd. */
  readonly staff: boolean;
}

export interface StoredFile {
  readonly id: string;
  readonly fileName: string;
  /** The media type. */
  readonly fileType: string;
  /** In bytes, as Bugcrowd says it. */
  readonly fileSize: number;
  /** `null` for one that is nothing but its size. */
  readonly content: string | null;
}

export interface StoredComment {
  readonly id: string;
  /** Markdown. */
  readonly body: string;
  readonly createdAt: string;
  readonly scope: Scope;
  readonly author: 'researcher' | StoredPerson;
  readonly files: readonly StoredFile[];
}
