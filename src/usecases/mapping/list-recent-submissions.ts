import type { RecentSubmissionsResult } from '../../contract/preview';
import { decideSeverity } from '../../domain/sla/severity';
import type { MappingPorts } from './manage-mapping';
import { recentCases } from './recent-cases';

/** The submissions of the latest deliveries. No report text. */
export async function listRecentSubmissions(
  connectionId: string,
  ports: MappingPorts,
): Promise<RecentSubmissionsResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const connection = await ports.connections.load(connectionId);
  if (connection === null) return { type: 'unknown-connection' };
  const recent = await recentCases(connection, ports);
  return {
    type: 'submissions',
    submissions: recent.map(({ submissionId, facts, issue }) => ({
      submissionId,
      title: facts.title,
      state: facts.state,
      severity: issue?.lastWritten.severity ?? decideSeverity(facts, connection)?.severity ?? null,
      issueKey: issue?.key ?? null,
    })),
  };
}
