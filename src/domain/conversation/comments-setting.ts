import type { Instant } from '../sla/instant';

/** Who alone sees a comment in Jira. */
export interface CommentVisibility {
  readonly type: 'role' | 'group';
  /** The id of the group; the name of the role, by which Jira's comments refer to it. */
  readonly id: string;
  /** As Jira called it when it was chosen. */
  readonly name: string;
}

/** What a connection does with the comments of its source. */
export interface CommentsSetting {
  /** Since when they become comments in Jira; `null` while they do not. */
  readonly since: Instant | null;
  /** Who sees those in Jira that not everybody may read; `null` keeps them out of Jira. */
  readonly limitedTo: CommentVisibility | null;
}

export const noComments: CommentsSetting = { since: null, limitedTo: null };

/** Tells two visibilities apart; `everyone` for a comment that all who see the issue may read. */
export function visibilityKey(visibility: CommentVisibility | null): string {
  return visibility === null ? 'everyone' : `${visibility.type}:${visibility.id}`;
}

/** The setting as a form has it: the moment is decided when it is saved. */
export interface CommentsChoice {
  readonly isOn: boolean;
  readonly limitedTo: CommentVisibility | null;
}

/** What a form shows of the setting. */
export function commentsChoice({ since, limitedTo }: CommentsSetting): CommentsChoice {
  return { isOn: since !== null, limitedTo };
}

/** The setting after a choice: it counts from now on, unless it was on before. */
export function chosenComments(
  before: CommentsSetting,
  { isOn, limitedTo }: CommentsChoice,
  now: Instant,
): CommentsSetting {
  return { since: isOn ? (before.since ?? now) : null, limitedTo };
}
