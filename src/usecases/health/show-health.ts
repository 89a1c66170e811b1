import type { HealthView } from '../../contract/health';
import { assessHealth } from '../../domain/health/assess-health';
import { weightOf } from '../../domain/health/problem';
import type { AppFacts } from '../../domain/health/health-facts';
import { examineConnection, type HealthPorts } from './examine-connection';

/** The health of the app for a Jira administrator: what needs attention first, then every connection's figures. */
export async function showHealth(ports: HealthPorts): Promise<HealthView> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const [connections, { jiraUntil: heldUntil, columnsUntil }, unknownWork] = await Promise.all([
    ports.connections.list(),
    ports.pressure.read(),
    ports.unknownWork.load(),
  ]);
  const app: AppFacts = {
    missingScopes: ports.app.missingScopes(),
    heldUntil,
    unknownWork,
    columnsRefused: columnsUntil === null ? null : ((await ports.columns.run())?.refusal ?? null),
  };
  const examined = await Promise.all(connections.map((connection) => examineConnection(connection, ports)));
  const now = ports.now();
  const problems = assessHealth(
    app,
    examined.map(({ facts }) => facts),
    now,
  );
  return {
    type: 'health',
    now,
    problems: problems.map((problem) => ({ ...problem, weight: weightOf(problem) })),
    connections: examined.map(({ health }) => health),
  };
}
