import { compileClause } from './evaluate';
import { createFieldFinder } from './find-fields';
import type { JqlContext } from './jql-context';
import { compileOrder, type Order } from './order';
import { parseJql, type ParsedJql } from './parse-jql';
import type { Plan } from './plan';

export interface Query {
  /** Undefined for a query without any condition. */
  readonly plan: Plan | undefined;
  readonly order: Order;
}

export type Compiled =
  | { readonly ok: true; readonly query: Query; readonly parsed: ParsedJql }
  | { readonly ok: false; readonly errors: readonly string[]; readonly parsed?: ParsedJql };

/** Parses a query and checks it against the fields and values of the site, as one person sees them. */
export function compileQuery(text: string, context: JqlContext): Compiled {
  const parsing = parseJql(text);
  if (!parsing.ok) return { ok: false, errors: [parsing.error] };
  const parsed = parsing.jql;
  const errors: string[] = [];
  const findFields = createFieldFinder(context.site);
  const compiling = { findFields, context, errors };
  const plan = parsed.where === undefined ? undefined : compileClause(parsed.where, false, compiling);
  const order = compileOrder(parsed.orderBy, findFields, errors);
  return errors.length > 0 ? { ok: false, errors, parsed } : { ok: true, query: { plan, order }, parsed };
}
