import type { Caller, JiraAnswer } from './contract';
import { pointsOf, toResponse, type Answer } from './http/answer';
import type { Call } from './http/call';
import { JiraError, notCovered } from './http/jira-error';
import { readJsonBody } from './http/json-body';
import type { Scope } from './http/route';
import { createRouter } from './http/router';
import { ALL_ROUTES } from './routes/all-routes';
import type { Site } from './site';

const findRoute = createRouter(ALL_ROUTES);

/** One request from arrival to answer: route, account, scope, body, and then the route's own work. */
export async function handleRequest(site: Site, request: Request, caller: Caller): Promise<JiraAnswer> {
  const answer = await answerRequest(site, request, caller).catch(refusal);
  return { response: toResponse(answer), points: pointsOf(answer) };
}

async function answerRequest(site: Site, request: Request, caller: Caller): Promise<Answer> {
  const url = new URL(request.url);
  const found = findRoute(request.method, url.pathname);
  if (found === undefined) throw notCovered(`${request.method} ${url.pathname}`);
  const account = site.accounts.get(caller.accountId);
  if (account === undefined) {
    throw new JiraError(401, { message: 'Client must be authenticated to access this resource.', code: 401 });
  }
  requireScope(found.route.scope, caller);
  const call: Call = {
    site,
    account,
    byApp: caller.scopes !== undefined,
    request,
    path: url.pathname,
    params: found.params,
    query: url.searchParams,
    body: await readJsonBody(request),
  };
  return await found.route.answer(call);
}

/** Plain HTTP callers have no scopes and need none: those bind apps only. */
function requireScope(scope: Scope, { scopes }: Caller): void {
  if (scope === 'none' || scopes === undefined || scopes.includes(scope)) return;
  throw new JiraError(401, { code: 401, message: 'Unauthorized; scope does not match' });
}

function refusal(error: unknown): Answer {
  if (error instanceof JiraError) return { status: error.status, body: error.body };
  throw error;
}
