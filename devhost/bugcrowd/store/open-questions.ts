import { STORAGE_HOST } from './file-addresses';
import { scopes, type Scope } from './stored-comment';

/** Nobody outside Bugcrowd knows the answers to these; each can be switched. */
export interface OpenQuestions {
  /** Whether a comment makes an event and moves the time of the submission's last change. The documentation names no such event. */
  readonly commentEvents: boolean;
  /** Whether a comment moves the time of the submission's last change, which `sort` and `filter` go by. */
  readonly commentsMoveUpdated: boolean;
  /** Which comments the token of a customer shows. */
  readonly scopesSeen: readonly Scope[];
  /** Redirects from a file's address to its content. */
  readonly fileHops: 1 | 2;
  /** The host that the last of them leads to. */
  readonly storageHost: string;
}

/** What is documented, and where nothing is, what an app may least rely on. */
export const assumed: OpenQuestions = {
  commentEvents: false,
  commentsMoveUpdated: false,
  scopesSeen: scopes.filter((scope) => scope === 'everyone' || scope === 'bugcrowd_and_customer'),
  fileHops: 1,
  storageHost: STORAGE_HOST,
};
