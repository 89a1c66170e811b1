import type { Scope } from '../store/stored-comment';
import { BugcrowdError } from './bugcrowd-error';

/** Whose token it is, and what that user may see. */
export interface Viewer {
  readonly email: string;
  /** Codes of the programs. */
  readonly programs: readonly string[];
  /** Of comments. */
  readonly scopes: readonly Scope[];
}

type Account = Omit<Viewer, 'scopes'>;

/** The token of the demo. Like all of the local host it is public: it opens nothing but this emulation. */
export const DEMO_TOKEN = 'acme-bot:demo-api-token-0123456789';

/** Of another user who sees the same. */
export const DEPUTY_TOKEN = 'acme-deputy:deputy-api-token-0123456789';

const tokens: Readonly<Record<string, Account>> = {
  [DEMO_TOKEN]: { email: 'acme-bot@acme.example', programs: ['acme', 'bare-metal'] },
  [DEPUTY_TOKEN]: { email: 'acme-deputy@acme.example', programs: ['acme', 'bare-metal'] },
  'other-bot:other-api-token-0123456789': { email: 'other-bot@other.example', programs: ['other'] },
};

const TOKEN = /^Token (\S+)$/;

/** @throws BugcrowdError 401 */
export function authenticate(headers: Headers): Account {
  const token = TOKEN.exec(headers.get('authorization') ?? '')?.[1] ?? '';
  const account = Object.hasOwn(tokens, token) ? tokens[token] : undefined;
  if (account === undefined)
    throw new BugcrowdError(401, { detail: 'The request has no valid token in its Authorization header.' });
  return account;
}
