import type { Instant } from '../sla/instant';
import type { MarkedRefusal } from './answer-refusal';

/** What became of a comment of the source in Jira. */
export interface MirroredComment {
  /** Of its text as it was when Jira got it last; see `commentDigest`. */
  readonly digest: string;
  readonly scope: string;
  /** When it was made, by the source's clock. */
  readonly at: Instant;
  /** The first comment in Jira; `null` if there is none. */
  readonly jiraCommentId: string | null;
  /**
   * `begun`: a write to Jira may have been made. `withheld`: nobody is named who may read it in Jira. `refused`: Jira did not
   * take it.
   */
  readonly state: 'begun' | 'mirrored' | 'withheld' | 'refused';
  /** When the write began that is not known to be done; `null` without one. */
  readonly begunAt: Instant | null;
  /** Of a refused one: when, and for whom it was to be visible; lacks otherwise. */
  readonly refused?: { readonly at: Instant; readonly visibility: string };
}

/** Whom a person answers: the team at the source, or also who reported the finding. */
export type AnswerTo = 'team' | 'researcher';

/** What a person answers at the source, on its way there and after it. */
export interface SentAnswer {
  readonly id: string;
  readonly to: AnswerTo;
  /** Account id. */
  readonly by: string;
  readonly at: Instant;
  /** Exactly what is sent, while that may still have to be done; an answer that was sent has none. */
  readonly text?: string;
  /** Of the text, as `commentDigest` gives it. */
  readonly digest: string;
  /**
   * `waiting`: it certainly has not been sent. `begun`: the call may have been made. `unknown`: nobody can tell whether it was
   * sent, so a person decides. `failed`: it was not sent and will not be, unless a person decides so.
   */
  readonly state: 'waiting' | 'begun' | 'sent' | 'unknown' | 'failed';
  /** When the call began whose end is not known; `null` without one. */
  readonly begunAt: Instant | null;
  /** How many calls were made for it. */
  readonly tries: number;
  /** The comment that it became in the source. */
  readonly sourceCommentId: string | null;
  /** Why it is not sent, or not yet. */
  readonly problem: string | null;
  /** Where it was written: it is sent from this issue for this program, or not at all. */
  readonly from: {
    readonly issueId: string;
    readonly program: string;
    /** The source's user in whose name it is sent; lacks where nobody was shown one. */
    readonly sender?: string;
  };
  /** The Jira comment that it was made of; lacks for one that was written on the panel. */
  readonly jiraCommentId?: string;
}

/** A Jira comment with the mark that was looked at, so that a repeated event finds it. */
export interface MarkedComment {
  readonly jiraCommentId: string;
  /** When it was looked at. */
  readonly at: Instant;
  /** Account id of its writer, who is told why it was not sent; `null` for one that was taken. */
  readonly by: string | null;
  /** Why it was not sent; `null` for one that was taken. */
  readonly refusal: MarkedRefusal | null;
}

/** The links of an issue to the files of its finding. */
export interface FileLinks {
  /** By the id of the file in the source. */
  readonly files: Readonly<Record<string, { readonly refusedAt: Instant | null }>>;
  /** How many more files the last link counts; 0 without one. */
  readonly others: number;
  /** When Jira refused that link; `null` if it took it. */
  readonly othersRefusedAt: Instant | null;
}

/** The conversation of one case: what the source and Jira have of each other's comments. One record per case. */
export interface Conversation {
  /** The issue that has the comments; `null` before the first. Another issue has none of them yet. */
  readonly issueId: string | null;
  /** By the id of the comment in the source. */
  readonly comments: Readonly<Record<string, MirroredComment>>;
  /** Comments made until then are no longer listed: they are in Jira, or are not to be. `null` if all are listed. */
  readonly foldedUntil: Instant | null;
  readonly answers: readonly SentAnswer[];
  /** The files that the issue has a link to, or that Jira refused one for; lacks where there are none. */
  readonly fileLinks?: FileLinks;
  /** Comments of Jira with the mark, of the last days; lacks where there were none. */
  readonly marked?: readonly MarkedComment[];
}

export const emptyConversation: Conversation = {
  issueId: null,
  comments: {},
  foldedUntil: null,
  answers: [],
};
