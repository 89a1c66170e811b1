import { firstMatch, type Routable } from '../routing/match-rule';
import type { Place } from '../routing/route-rule';
import type { Connection } from './connection';

/**
 * Where the issue of a case goes, and which policy it follows, as a rule of its connection chose when the issue was
 * created. Later changes of the rules leave it as it is.
 */
export interface CaseRoute extends Place {
  /** Name of the rule; `null` where no rule chose, but the issue is in a project of one. */
  readonly rule: string | null;
  /** The policy that the rule names. The case pins a version of it. */
  readonly policyId: string;
}

/** Where a finding would go now; `null` where no rule matches it, and the connection itself says. */
export function routeOf(
  { rules, project, issueType }: Pick<Connection, 'rules' | 'project' | 'issueType'>,
  finding: Routable,
): CaseRoute | null {
  const rule = firstMatch(rules, finding);
  if (rule === null) return null;
  return { rule: rule.name, policyId: rule.policyId, ...(rule.place ?? { project, issueType }) };
}

/** A connection as it is for a case: with the project, issue type and policy that were chosen for the case. */
export function routed(connection: Connection, route: CaseRoute | null | undefined): Connection {
  if (route === null || route === undefined) return connection;
  const { project, issueType, policyId } = route;
  return { ...connection, project, issueType, policyId };
}

/** The route of an issue that somebody else made in a project of the connection; `null` in the connection's own. */
export function routeIn({ project, rules }: Connection, projectId: string): CaseRoute | null {
  if (project.id === projectId) return null;
  for (const { place, policyId } of rules) {
    if (place?.project.id === projectId) return { rule: null, policyId, ...place };
  }
  return null;
}
