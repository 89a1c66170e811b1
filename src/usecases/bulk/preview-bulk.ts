import type { BulkPreviewResult, PlannedIssue } from '../../contract/bulk';
import type { BulkWish } from '../../domain/bulk/bulk-action';
import { planAction } from '../../domain/bulk/plan-action';
import type { Case } from '../../domain/cases/case';
import { routed } from '../../domain/connections/case-route';
import { once, readingOnce } from '../base/reading-once';
import { findPolicy, type CaseContextPorts } from '../cases/case-context';
import { contextFor } from '../panel/act-on-case';
import type { PreviewBulkPorts } from './ports';

async function planFor(
  kase: Case,
  issueId: string,
  wish: BulkWish,
  accountId: string,
  reads: CaseContextPorts,
  ports: PreviewBulkPorts,
): Promise<PlannedIssue> {
  const followed = await reads.connections.load(kase.connectionId);
  if (followed === null) return { issueId, type: 'cannot', because: 'not-tracked' };
  const connection = routed(followed, kase.route);
  const policy = await findPolicy(kase, connection, reads.policies);
  if (policy === null) return { issueId, type: 'cannot', because: 'policy-missing' };
  const traits = ports.sources.traitsOf(kase.source);
  const where = { connection, policy, now: ports.now(), traits };
  // Standing in for an approver is no part of these actions.
  const viewer = { issueId, accountId, mayEdit: false };
  const plan = planAction(wish, await contextFor(kase, viewer, where, ports));
  return plan.type === 'will' ? { issueId, version: kase.version, ...plan } : { issueId, ...plan };
}

/**
 * What a person's wish would do to each of some issues, or why it cannot. Writes nothing. Asks Jira once, as the person:
 * of an issue that they may not edit, no case is read. An issue that is named twice is planned once: a second change would
 * find the first one made.
 * @throws CallFailedError if Jira fails.
 */
export async function previewBulk(
  { wish, issueIds: named }: { readonly wish: BulkWish; readonly issueIds: readonly string[] },
  accountId: string,
  ports: PreviewBulkPorts,
): Promise<BulkPreviewResult> {
  const issueIds = [...new Set(named)];
  const { mayChangeInBulk, editable } = await ports.bulkPermissions.onIssues(issueIds);
  if (!mayChangeInBulk) return { type: 'no-permission' };
  const at = ports.now();
  // The issues of a list share them.
  const connections = { load: once((id: string) => ports.connections.load(id), String) };
  const reads = { connections, policies: readingOnce(ports.policies) };
  const issues = await Promise.all(
    issueIds.map(async (issueId): Promise<PlannedIssue> => {
      if (!editable.has(issueId)) return { issueId, type: 'cannot', because: 'no-permission' };
      const kase = await ports.cases.findByIssue(issueId);
      if (kase === null) return { issueId, type: 'cannot', because: 'not-tracked' };
      return planFor(kase, issueId, wish, accountId, reads, ports);
    }),
  );
  return { type: 'preview', at, issues };
}
