import { ok, type Answer } from '../http/answer';
import { bodyRecord, type Call } from '../http/call';
import { invalidPayload, refuse } from '../http/jira-error';
import type { Route } from '../http/route';
import { compileQuery } from '../jql/compile-query';
import { parseJql } from '../jql/parse-jql';
import { queryStructure } from '../jql/query-structure';

export const jqlRoutes: readonly Route[] = [
  { method: 'POST', path: '/jql/parse', scope: 'read:jira-work', answer: parseQueries },
];

type Validation = 'strict' | 'warn' | 'none';

/** `strict` keeps the structure of a query with errors to itself, `warn` gives both, `none` does not look for errors. */
function parseQueries(call: Call): Answer {
  const validation = readValidation(call.query.get('validation') ?? 'strict');
  const queries = bodyRecord(call)['queries'];
  if (!Array.isArray(queries) || queries.length === 0) throw invalidPayload();
  const texts: readonly unknown[] = queries;
  return ok({ queries: texts.map((text) => parseOne(call, text, validation)) });
}

function parseOne({ site, account }: Call, query: unknown, validation: Validation): object {
  if (typeof query !== 'string') throw invalidPayload();
  const parsing = parseJql(query);
  if (!parsing.ok) return { query, errors: [parsing.error] };
  const structure = queryStructure(parsing.jql);
  if (validation === 'none') return { query, structure };
  const compiled = compileQuery(query, { site, account, now: new Date(site.nowMs()) });
  if (compiled.ok) return { query, structure };
  const { errors } = compiled;
  return validation === 'warn' ? { query, structure, errors } : { query, errors };
}

function readValidation(text: string): Validation {
  if (text === 'strict' || text === 'warn' || text === 'none') return text;
  throw refuse(400, "The 'validation' parameter must be strict, warn or none.");
}
