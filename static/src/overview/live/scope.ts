import { issuesOfConnection, quoted } from '../../../../src/wording/issue-search';

/** What the figures of the present are about; `null` for all. */
export interface Scope {
  readonly connectionId: string | null;
  /** Key of a project. */
  readonly project: string | null;
}

/** JQL that all of the conditions hold. A condition with `OR` is in parentheses already. */
export function allOf(conditions: readonly string[]): string {
  return conditions.join(' AND ');
}

/** JQL for one or several values of an alias. */
export function isOneOf(alias: string, values: readonly string[]): string {
  const [only] = values;
  return only !== undefined && values.length === 1
    ? `${alias} = ${quoted(only)}`
    : `${alias} in (${values.map(quoted).join(', ')})`;
}

/** JQL conditions for a scope; none for the whole site. */
export function inScope({ connectionId, project }: Scope): readonly string[] {
  return [
    ...(connectionId === null ? [] : [issuesOfConnection(connectionId)]),
    ...(project === null ? [] : [`project = ${quoted(project)}`]),
  ];
}
