import { JastBuilder, JQLSyntaxError, type Clause, type OrderByField } from '@atlaskit/jql-ast';

export interface ParsedJql {
  readonly where: Clause | undefined;
  readonly orderBy: readonly OrderByField[];
}

export type JqlParsing =
  { readonly ok: true; readonly jql: ParsedJql } | { readonly ok: false; readonly error: string };

/** Far more than a site asks in an hour; the texts of imports differ in their keys. */
const MAX_REMEMBERED = 500;

/** Results by query. The grammar takes milliseconds for what the app asks again and again; nothing changes a result. */
const remembered = new Map<string, JqlParsing>();

/** Parses with Atlassian's own grammar. Only the first error counts: the rest often follow from it. */
export function parseJql(text: string): JqlParsing {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const parsing = parse(text);
  const [oldest] = remembered.keys();
  if (oldest !== undefined && remembered.size >= MAX_REMEMBERED) remembered.delete(oldest);
  remembered.set(text, parsing);
  return parsing;
}

function parse(text: string): JqlParsing {
  // A builder keeps the tokens it has read: asked for the same query again it would find none left.
  const { query, errors } = new JastBuilder().build(text);
  const [error] = errors;
  if (error !== undefined)
    return { ok: false, error: `Error in the JQL Query: ${error.message}${place(error)}` };
  const where = query?.where ?? undefined;
  return { ok: true, jql: { where, orderBy: query?.orderBy?.fields ?? [] } };
}

function place(error: Error): string {
  if (!(error instanceof JQLSyntaxError)) return '';
  return ` (line ${String(error.line)}, character ${String(error.charPositionInLine + 1)})`;
}
