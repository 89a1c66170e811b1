import type { Case } from '../../domain/cases/case';
import { caseKey } from '../../domain/cases/case-key';
import type { Connection } from '../../domain/connections/connection';
import type { CaseStore } from '../cases/ports';
import type { DeliveryStore } from '../deliveries/ports';

const MAX_DELIVERIES = 50;
const MAX_CASES = 20;

/** The cases of a connection's latest deliveries, the latest first. */
export async function recentCases(
  { id, source }: Pick<Connection, 'id' | 'source'>,
  { deliveries, cases }: { readonly deliveries: DeliveryStore; readonly cases: CaseStore },
): Promise<readonly Case[]> {
  const latest = await deliveries.latest(id, MAX_DELIVERIES);
  const named = latest.flatMap(({ submissionId }) => (submissionId === null ? [] : [submissionId]));
  const submissionIds = [...new Set(named)].slice(0, MAX_CASES);
  if (submissionIds.length === 0) return [];
  const found = await cases.loadAll(
    submissionIds.map((submissionId) => caseKey({ source, connectionId: id, submissionId })),
  );
  return submissionIds.flatMap((submissionId) => {
    const kase = found.find((each) => each.submissionId === submissionId);
    return kase?.connectionId === id ? [kase] : [];
  });
}
