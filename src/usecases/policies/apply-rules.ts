import type { Invalid, UnknownConnection } from '../../contract/refusals';
import type { ApplyRulesResult, PreviewRulesResult, RoutingApi } from '../../contract/routing';
import type { Case } from '../../domain/cases/case';
import { namedPolicy } from '../../domain/cases/migrate-policy';
import { routed, routeOf } from '../../domain/connections/case-route';
import type { Connection } from '../../domain/connections/connection';
import { policyIdsOf } from '../../domain/connections/places';
import { assignmentOf, staysElsewhere, type ApplicationPlan } from '../../domain/policies/application-plan';
import { changedBy, effectOn, type CaseEffect } from '../../domain/policies/case-effect';
import { countMoves } from '../../domain/policies/preview';
import { findPolicy } from '../cases/case-context';
import { startApplication } from './apply-policy';
import type { ApplyPolicyPorts } from './application-steps';
import { openPage, type PreviewPolicyPorts } from './preview-policy';
import { readingOnce } from '../base/reading-once';

/** What the page sends, and the account id of who sent it. */
type RulesInput<F extends 'previewRules' | 'applyRules'> = Parameters<RoutingApi[F]>[0] & {
  readonly by: string;
};

type RulesPlan = Extract<ApplicationPlan, { type: 'rules' }>;

/** The rules of a connection as they are now. A rule whose policy is gone stands in the way. */
async function planOf(
  { project, issueType, policyId, rules }: Connection,
  { policies }: Pick<PreviewPolicyPorts, 'policies'>,
): Promise<RulesPlan | Invalid> {
  const ids = policyIdsOf({ policyId, rules });
  const found = await Promise.all(ids.map((id) => policies.current(id)));
  const missing = ids.find((_, index) => found[index] === null);
  if (missing !== undefined) {
    const rule = rules.find((each) => each.policyId === missing);
    const who = rule === undefined ? 'The connection' : `Rule “${rule.name}”`;
    const problem = `${who} names the policy “${missing}”, which does not exist. Choose another one, and save.`;
    return { type: 'invalid', place: 'policyId', problem };
  }
  return {
    type: 'rules',
    routing: { project, issueType, policyId, rules },
    policies: found.filter((policy) => policy !== null).map(namedPolicy),
  };
}

interface DigestPort {
  /** A digest of a text. */
  readonly digest: (text: string) => Promise<string>;
}

function digestOf(plan: RulesPlan, { digest }: DigestPort): Promise<string> {
  return digest(JSON.stringify(plan));
}

/** What the rules say about one open case; `null` if it has ended. */
async function ruleEffect(
  kase: Case,
  {
    connection,
    plan,
    by,
  }: { readonly connection: Connection; readonly plan: RulesPlan; readonly by: string },
  ports: PreviewPolicyPorts,
): Promise<CaseEffect | null> {
  const wanted = assignmentOf(kase, plan);
  const before = await findPolicy(kase, connection, ports.policies);
  const after = wanted?.policy ? await ports.policies.pinned(wanted.policy) : before;
  // Nothing can be said of a case whose policy is missing, and it must not hide the others.
  if (before === null || after === null) return null;
  const own = routed(connection, kase.route);
  const effect = effectOn(kase, own, { before, after }, ports.now(), by);
  return (
    effect && {
      ...effect,
      rule: {
        before: kase.route?.rule ?? null,
        now: routeOf(plan.routing, kase.facts)?.rule ?? null,
        policy: { before: namedPolicy(before), after: namedPolicy(after) },
        elsewhere: staysElsewhere(kase, plan.routing),
        changes: wanted !== null,
      },
    }
  );
}

const unknownConnection: UnknownConnection = { type: 'unknown-connection' };

/** What the rules of a connection would do to a page of its open cases. Writes nothing. */
export async function previewRules(
  { connectionId, place, by }: RulesInput<'previewRules'>,
  ports: PreviewPolicyPorts & DigestPort,
): Promise<PreviewRulesResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const page = await openPage({ connectionIds: [connectionId], place }, ports);
  if (page === null) return unknownConnection;
  const { connection } = page;
  const plan = await planOf(connection, ports);
  if (plan.type === 'invalid') return plan;
  const reading = { ...ports, policies: readingOnce(ports.policies) };
  const effects: CaseEffect[] = [];
  for (const kase of page.cases) {
    const effect = await ruleEffect(kase, { connection, plan, by }, reading);
    if (effect !== null) effects.push(effect);
  }
  const changing = effects.filter(({ rule }) => rule?.changes === true);
  const told = effects.filter(({ rule }) => rule?.changes === true || rule?.elsewhere !== null);
  const counts = { ...countMoves(changing), open: effects.length, onIt: effects.length - changing.length };
  return {
    type: 'preview',
    digest: await digestOf(plan, ports),
    counts,
    changed: changedBy(told),
    next: page.next,
  };
}

/** Applies the rules of a connection to its open cases, as their preview has shown. No issue changes its project. */
export async function applyRules(
  { connectionId, digest, expected, by }: RulesInput<'applyRules'>,
  ports: ApplyPolicyPorts & DigestPort,
): Promise<ApplyRulesResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const connection = await ports.connections.load(connectionId);
  if (connection === null) return unknownConnection;
  const plan = await planOf(connection, ports);
  if (plan.type === 'invalid') return plan;
  if ((await digestOf(plan, ports)) !== digest) return { type: 'changed' };
  const entry = {
    action: 'rules-applied',
    subject: { kind: 'connection', id: connectionId },
    note: `${connection.rules.length} rules, ${expected} open cases by the preview`,
  } as const;
  return startApplication({ plan, connectionIds: [connectionId], expected, by, entry }, ports);
}
