import type { BulkStep, BulkStepResult } from '../../contract/bulk';
import { madeEarlier } from '../../domain/bulk/made-earlier';
import { needsApproval } from '../../domain/bulk/plan-action';
import type { Case } from '../../domain/cases/case';
import { readCase } from '../../domain/issues/issue-view';
import { contextOf } from '../cases/case-context';
import { actOnIssue, type ActPorts } from '../panel/act-on-case';

async function dueDateOf(kase: Case, ports: ActPorts): Promise<string | null> {
  const { connection, policy } = await contextOf(kase, ports);
  return readCase(kase, connection, policy, ports.now()).clock.dueDate;
}

/**
 * Makes one change of a run, as the panel's action does: with the person's permission on this issue, and on the case that
 * the person was shown. Repeated after a lost answer, it does nothing twice and says what it did.
 * @throws any error of the storage; Jira's are in the result.
 */
export async function takeBulkStep(
  { issueId, action, version, needsApproval: isRequest, since }: BulkStep,
  accountId: string,
  ports: ActPorts,
): Promise<BulkStepResult> {
  const isAsShown = (context: Parameters<typeof needsApproval>[1]): boolean =>
    needsApproval(action, context) === isRequest;
  const acted = await actOnIssue({ action, version, isAsShown }, { issueId, accountId }, ports);
  switch (acted.type) {
    case 'done': {
      const dueDate = await dueDateOf(acted.kase, ports);
      return { type: isRequest ? 'requested' : 'done', earlier: false, dueDate };
    }
    case 'changed': {
      const made = madeEarlier(action, acted.kase, accountId, since);
      if (made === null) return { type: 'changed' };
      return { type: made, earlier: true, dueDate: await dueDateOf(acted.kase, ports) };
    }
    case 'refused':
      return { type: 'refused', reason: acted.reason };
    case 'busy':
    case 'failed':
    case 'no-permission':
      return acted;
  }
}
