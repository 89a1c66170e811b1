import { scopes, type Scope } from './stored-comment';

/** Nobody outside Bugcrowd knows the answers to these; each can be switched. */
export interface OpenQuestions {
  /** Whether a comment makes an event and moves the time of the submission's last change. The documentation names no such event. */
  readonly commentEvents: boolean;
  /** Whether a comment moves the time of the submission's last change, which `sort` and `filter` go by. */
  readonly commentsMoveUpdated: boolean;
  /** Which comments the token of a customer shows. */
  readonly scopesSeen: readonly Scope[];
}

/** What is documented, and where nothing is, what an app may least rely on. */
export const assumed: OpenQuestions = {
  commentEvents: false,
  commentsMoveUpdated: false,
  scopesSeen: scopes.filter((scope) => scope === 'everyone' || scope === 'bugcrowd_and_customer'),
};
