import { notCovered, notFound } from '../http/bugcrowd-error';
import { createComment } from './create-comment';
import { getProgram } from './get-program';
import { getSubmission } from './get-submission';
import { listComments } from './list-comments';
import { listPrograms } from './list-programs';
import { listSubmissions } from './list-submissions';
import type { Route } from './route';
import { updateSubmission } from './update-submission';

const routes: Readonly<Record<string, Route>> = {
  'GET /programs': listPrograms,
  'GET /programs/{id}': getProgram,
  'GET /submissions': listSubmissions,
  'GET /submissions/{id}': getSubmission,
  'GET /submissions/{id}/comments': listComments,
  'PATCH /submissions/{id}': updateSubmission,
  'POST /comments': createComment,
};

/** What the real API has besides. */
const notEmulated = [
  'GET /organizations',
  'GET /organizations/{id}',
  'POST /submissions',
  'GET /submissions/{id}/activities',
  'GET /targets',
  'POST /claim_tickets',
  'GET /external_issues',
  'POST /external_issues',
  'POST /monetary_rewards',
  'GET /monetary_rewards/{id}',
  'PATCH /monetary_rewards/{id}',
];

/** @throws BugcrowdError 501 for what only the real API does, 404 for what neither does */
export function findRoute(method: string, pathname: string): { readonly route: Route; readonly id: string } {
  const [collection = '', id, ...rest] = pathname.split('/').slice(1);
  const operation = [`${method} /${collection}`, ...(id === undefined ? [] : ['{id}']), ...rest].join('/');
  const route = Object.hasOwn(routes, operation) ? routes[operation] : undefined;
  if (route !== undefined) return { route, id: id ?? '' };
  if (notEmulated.includes(operation)) throw notCovered(`${method} ${pathname}`);
  throw notFound();
}
