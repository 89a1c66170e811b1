import type { ProjectPanel, RulesForm, RulesView, SaveRulesResult } from '../../contract/routing';
import type { Connection } from '../../domain/connections/connection';
import { projectsOf } from '../../domain/connections/places';
import type { RouteRule } from '../../domain/routing/route-rule';
import { ruleProblems } from '../../domain/routing/rule-problems';
import { recordAudit } from '../audit/record-audit';
import type { PolicyStore } from '../base/ports';
import { panelPinOf, pinToProject, type ManageConnectionsPorts } from '../connections/manage-connections';
import { staleForm } from '../connections/stale-form';
import { updateConnection, type ConnectionChange } from '../connections/update-connection';
import { withConnection, type MappingPorts } from '../mapping/manage-mapping';
import { recentCases } from '../mapping/recent-cases';
import { checkPlaces } from '../mapping/check-places';
import { resolveRules } from './resolve-rules';
import { toForm } from './rules-form';

export interface RoutingPorts extends MappingPorts, ManageConnectionsPorts {
  readonly policies: PolicyStore;
}

/** The projects that rules name beside the connection's own. */
function otherProjects(connection: Connection): ReturnType<typeof projectsOf> {
  return projectsOf(connection).slice(1);
}

/** The rules of a connection, and what its findings can be told apart by. */
export async function getRules(connectionId: string, ports: RoutingPorts): Promise<RulesView> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const connection = await ports.connections.load(connectionId);
  if (connection === null) return { type: 'unknown-connection' };
  const [recent, panels] = await Promise.all([
    recentCases(connection, ports),
    Promise.all(
      otherProjects(connection).map(async ({ id, key }): Promise<ProjectPanel> => ({
        projectKey: key,
        panel: await panelPinOf(id, ports),
      })),
    ),
  ]);
  const different = (values: readonly (string | null)[]): readonly string[] =>
    [...new Set(values.filter((value) => value !== null))].sort();
  return {
    type: 'rules',
    rules: connection.rules,
    offered: ports.sources.traitsOf(connection.source).routedBy,
    targets: different(recent.map(({ facts }) => facts.targetName)),
    vrtIds: different(recent.map(({ facts }) => facts.vrtId)),
    panels,
  };
}

/** Shows the panel in the projects of rules, as the administrator who saves them; where it is shown, it stays. */
async function pinPanels(
  connection: Connection,
  by: string,
  ports: RoutingPorts,
): Promise<readonly ProjectPanel[]> {
  return Promise.all(
    otherProjects(connection).map(async ({ id, key }): Promise<ProjectPanel> => {
      const before = await panelPinOf(id, ports);
      if (before.type === 'pinned' || before.type === 'requested') return { projectKey: key, panel: before };
      const subject = { kind: 'connection', id: connection.id } as const;
      await recordAudit({ by, action: 'panel-pinned', subject, note: `Project ${key}` }, ports);
      return { projectKey: key, panel: await pinToProject(id, ports) };
    }),
  );
}

interface SaveInput {
  readonly connectionId: string;
  readonly rules: readonly RouteRule[];
  /** What the form showed. */
  readonly base: readonly RouteRule[];
  readonly evenSo: boolean;
}

/**
 * Saves the rules of a connection. New cases go by them; existing issues stay where they are, and keep their policy. The
 * panel is shown in each project that they name.
 */
export function saveRules(
  { connectionId, rules: entered, base, evenSo }: SaveInput,
  by: string,
  ports: RoutingPorts,
): Promise<SaveRulesResult> {
  return withConnection(connectionId, ports, async (connection): Promise<SaveRulesResult> => {
    const odd = ruleProblems(entered, ports.sources.traitsOf(connection.source).routedBy);
    if (odd.length > 0) return { type: 'invalid', problems: odd };
    const { rules, problems } = await resolveRules(entered, ports);
    if (problems.length > 0) return { type: 'invalid', problems };
    const findings = await checkPlaces({ ...connection, rules }, ports.fieldDirectory);
    const stops = findings.some((at) => at.findings.some(({ severity }) => severity === 'stops'));
    if (stops && !evenSo) return { type: 'refused', findings };
    // Asking Jira takes a while: the connection as it is after that is changed.
    const decide = (known: Connection | null): ConnectionChange<SaveRulesResult> => {
      if (known === null) return { answer: { type: 'unknown-connection' } };
      const stale = staleForm<RulesForm>(toForm(base), toForm(known.rules), toForm(rules));
      if (stale !== null) return { answer: stale };
      return { answer: { type: 'saved', rules, findings, panels: [] }, next: { ...known, rules } };
    };
    const result = await updateConnection(connectionId, decide, by, ports);
    if (result.type !== 'saved') return result;
    return { ...result, panels: await pinPanels({ ...connection, rules }, by, ports) };
  });
}
