import type { Case } from '../cases/case';
import type { NamedPolicy } from '../cases/policy-change';
import { routeOf, type CaseRoute } from '../connections/case-route';
import type { Connection } from '../connections/connection';
import { policyLabel } from '../sla/policy';

/** What a connection says of where its findings go. */
export type Routing = Pick<Connection, 'project' | 'issueType' | 'policyId' | 'rules'>;

/** What is applied to open cases: a version of a policy, or the rules of one connection as they were when it began. */
export type ApplicationPlan =
  | { readonly type: 'policy'; readonly policy: NamedPolicy }
  | {
      readonly type: 'rules';
      readonly routing: Routing;
      /** The current version of each policy that the connection and its rules name. */
      readonly policies: readonly NamedPolicy[];
    };

/** What a plan changes about one case. */
export interface Assignment {
  /** The policy that the case is to follow; `null` if it keeps its own, and only its rule is another one. */
  readonly policy: NamedPolicy | null;
  /** Its route from then on; lacks where the plan says nothing about it. */
  readonly route?: CaseRoute | null;
}

type Assigned = Pick<Case, 'policy' | 'route' | 'issue' | 'facts'>;

/**
 * The route by the rules as they are, at the place where the issue is: an issue is never moved by a rule.
 * @returns `undefined` if the same rule, with the same policy, still holds for the case.
 */
function routeAtPlace({ route, facts }: Assigned, routing: Routing): CaseRoute | null | undefined {
  const before = route ?? null;
  const now = routeOf(routing, facts);
  if (now === null && (before?.rule ?? null) === null) return undefined;
  if (now !== null && now.rule === before?.rule && now.policyId === before.policyId) return undefined;
  const { project, issueType } = before ?? routing;
  const isHome = project.id === routing.project.id && issueType.id === routing.issueType.id;
  if (now === null && isHome) return null;
  return {
    rule: now?.rule ?? null,
    policyId: now?.policyId ?? routing.policyId,
    project,
    issueType,
  };
}

/**
 * What a plan changes about a case; `null` if nothing. A version of a policy is for cases whose clock has started: the
 * others take the version that their connection names. Rules are for every case with an issue, and change it only if
 * another rule matches it now, or its rule names another policy. A case that follows the policy already, in whatever
 * version, keeps its version.
 */
export function assignmentOf(kase: Assigned, plan: ApplicationPlan): Assignment | null {
  if (kase.issue === null) return null;
  if (plan.type === 'policy') {
    const { policy } = plan;
    if (kase.policy === null || policyLabel(kase.policy) === policyLabel(policy)) return null;
    return { policy };
  }
  const { routing, policies } = plan;
  const route = routeAtPlace(kase, routing);
  if (route === undefined) return null;
  const followed = kase.policy?.id ?? kase.route?.policyId ?? routing.policyId;
  const wanted = route?.policyId ?? routing.policyId;
  if (followed === wanted) return { policy: null, route };
  const policy = policies.find(({ id }) => id === wanted);
  return policy === undefined ? null : { policy, route };
}

/** The project that a case stays in, and the one where its rule would create it now. Keys of projects. */
export interface Elsewhere {
  readonly project: string;
  readonly ruleProject: string;
}

/** Where a case stays although the rules would create it elsewhere now; `null` if they would not. */
export function staysElsewhere({ issue, facts }: Assigned, routing: Routing): Elsewhere | null {
  const place = routeOf(routing, facts) ?? routing;
  const project = issue?.key.slice(0, issue.key.lastIndexOf('-'));
  const ruleProject = place.project.key;
  return project === undefined || project === ruleProject ? null : { project, ruleProject };
}
