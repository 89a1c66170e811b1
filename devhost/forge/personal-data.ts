import * as v from 'valibot';
import type { AccountState } from '../jira/site/contract';
import { jsonResponse } from './json-response';

/** Without it Atlassian takes no reports. */
const SCOPE = 'report:personal-data';

const MAX_ACCOUNTS = 90;

const Report = v.object({
  accounts: v.pipe(
    v.array(
      v.object({
        accountId: v.pipe(v.string(), v.nonEmpty()),
        updatedAt: v.pipe(v.string(), v.isoTimestamp()),
      }),
    ),
    v.minLength(1),
    v.maxLength(MAX_ACCOUNTS),
  ),
});

function refuse(status: number, errorType: string, errorMessage: string): Response {
  return jsonResponse({ errorType, errorMessage }, status);
}

function read(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/**
 * Atlassian's API for the accounts about which an app keeps data: says which of them were closed, and which have changed
 * since the app last asked. An account that nobody has is not in the answer.
 * @param stateOf what Atlassian knows of an account.
 * @see https://developer.atlassian.com/cloud/jira/platform/user-privacy-developer-guide/
 */
export function reportAccounts(
  method: string,
  body: string,
  scopes: readonly string[],
  stateOf: (accountId: string) => AccountState | undefined,
): Response {
  if (method !== 'POST') return refuse(405, 'METHOD_NOT_ALLOWED', `${method} is not allowed.`);
  if (!scopes.includes(SCOPE)) return refuse(403, 'FORBIDDEN', `The scope ${SCOPE} is missing.`);
  const parsed = v.safeParse(Report, read(body));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return refuse(400, 'BAD_REQUEST', `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`);
  }
  const accounts = parsed.output.accounts.flatMap(({ accountId, updatedAt }) => {
    const state = stateOf(accountId);
    if (state === undefined) return [];
    if (state.isClosed) return [{ accountId, status: 'closed' }];
    return state.changedAtMs > Date.parse(updatedAt) ? [{ accountId, status: 'updated' }] : [];
  });
  return accounts.length === 0 ? new Response(null, { status: 204 }) : jsonResponse({ accounts });
}
