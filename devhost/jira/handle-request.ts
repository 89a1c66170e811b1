import type { Caller, JiraAnswer } from './site/contract';
import { pointsOf, toResponse, type Answer } from './http/answer';
import type { Call } from './http/call';
import { JiraError, notCovered } from './http/jira-error';
import { readJsonBody } from './http/json-body';
import type { Scope } from './http/route';
import { createRouter, type Found } from './http/router';
import { languageOf, type Language } from './language/language';
import { localize } from './language/localize';
import type { LimitedCall } from './limits/rate-limits';
import { tooManyRequests } from './limits/too-many-requests';
import { ALL_ROUTES } from './routes/all-routes';
import { refuseArchived } from './routes/refuse-archived';
import type { Site } from './site/site';

const findRoute = createRouter(ALL_ROUTES);

/** One request from arrival to answer: route, limits, account, scope, body, and then the route's own work. */
export async function handleRequest(site: Site, request: Request, caller: Caller): Promise<JiraAnswer> {
  const found = findRoute(request.method, new URL(request.url).pathname);
  const nowMs = site.options.now().getTime();
  // Limits bind the app; who calls by plain HTTP is a person at a browser.
  const isLimited = isApp(caller);
  const exceeded =
    found !== undefined && isLimited ? site.limits.admit(limitedCall(site, found), nowMs) : null;
  if (exceeded !== null) return { response: tooManyRequests(exceeded, nowMs), points: 0 };
  const answer = await answerRequest(site, request, caller, found).catch(refusal);
  const points = pointsOf(answer);
  if (isLimited) site.limits.charge(points, nowMs);
  return { ...toResponse(inLanguage(answer, languageOf(request.headers, site.settings.language))), points };
}

function inLanguage(answer: Answer, language: Language): Answer {
  return answer.body === undefined ? answer : { ...answer, body: localize(answer.body, language) };
}

function limitedCall(site: Site, { route, params }: Found): LimitedCall {
  const issue = route.method === 'GET' ? undefined : site.issues.find(params.get('issueIdOrKey') ?? '');
  return { route, writesTo: issue?.id ?? null };
}

async function answerRequest(
  site: Site,
  request: Request,
  caller: Caller,
  found: Found | undefined,
): Promise<Answer> {
  const url = new URL(request.url);
  if (found === undefined) throw notCovered(`${request.method} ${url.pathname}`);
  const account = site.accounts.get(caller.accountId);
  if (account === undefined || account.isClosed === true) {
    throw new JiraError(401, { message: 'Client must be authenticated to access this resource.', code: 401 });
  }
  const { scope } = found.route;
  requireScope(typeof scope === 'function' ? scope(site) : scope, caller);
  const call: Call = {
    site,
    account,
    byApp: isApp(caller),
    request,
    path: url.pathname,
    params: found.params,
    query: url.searchParams,
    body: await readJsonBody(request),
  };
  refuseArchived(call, found.route);
  return await found.route.answer(call);
}

function isApp({ scopes, fromPage }: Caller): boolean {
  return scopes !== undefined && fromPage !== true;
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
