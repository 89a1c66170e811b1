import { invokeOverview } from '../../bridge/invoke';
import { assignIssue } from './assign';
import type { Outcome, RunItem } from './run';

/** Makes one change of a run. @throws Error if no answer came: it may have been made */
export async function changeIssue(item: RunItem): Promise<Outcome> {
  const { issueId, change } = item;
  if (change.type === 'assign') return assignIssue(item);
  const { action, version, needsApproval, since } = change;
  return invokeOverview('takeBulkStep', { issueId, action, version, needsApproval, since });
}
