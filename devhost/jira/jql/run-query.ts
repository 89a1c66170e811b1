import { refuse } from '../http/jira-error';
import type { Issue } from '../model/issue';
import { canSee } from '../site/permissions';
import { compileQuery, type Query } from './compile-query';
import type { JqlContext } from './jql-context';
import { candidates, holds, type Plan } from './plan';

export interface BoundQuery extends Query {
  readonly plan: Plan;
}

/** @throws JiraError 400 when the query is wrong, or has no condition: Jira Cloud wants every search bounded */
export function compileBoundQuery(text: string, context: JqlContext): BoundQuery {
  const compiled = compileQuery(text, context);
  if (!compiled.ok) throw refuse(400, ...compiled.errors);
  const { plan, order } = compiled.query;
  if (plan === undefined) {
    throw refuse(
      400,
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    );
  }
  return { plan, order };
}

/**
 * The issues a query finds, unsorted, in the state the index has them. Issues named in `fresh` are taken as they are
 * now, whatever the index says of them.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/search-and-reconcile/
 */
export function runQuery(
  plan: Plan,
  fresh: ReadonlySet<string>,
  { site, account }: JqlContext,
): readonly Issue[] {
  const hits: Issue[] = [];
  const consider = (state: Issue | undefined): void => {
    if (state === undefined || !holds(plan, state)) return;
    // What one may see, and whether the issue still exists, goes by the present and not by the index.
    const present = site.issues.find(state.id);
    if (present === undefined || present.archived || present.project.state.isArchived) return;
    if (canSee(account, present)) hits.push(state);
  };
  const ids = candidates(plan, site.index);
  if (ids === undefined) {
    for (const state of site.index.all()) if (!fresh.has(state.id)) consider(state);
  } else {
    for (const id of ids) if (!fresh.has(id)) consider(site.index.find(id));
  }
  for (const id of fresh) consider(site.issues.find(id));
  return hits;
}
