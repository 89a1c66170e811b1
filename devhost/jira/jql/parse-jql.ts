import { JastBuilder, JQLSyntaxError, type Clause, type OrderByField } from '@atlaskit/jql-ast';

export interface ParsedJql {
  readonly where: Clause | undefined;
  readonly orderBy: readonly OrderByField[];
}

export type JqlParsing =
  { readonly ok: true; readonly jql: ParsedJql } | { readonly ok: false; readonly error: string };

/** Parses with Atlassian's own grammar. Only the first error counts: the rest often follow from it. */
export function parseJql(text: string): JqlParsing {
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
