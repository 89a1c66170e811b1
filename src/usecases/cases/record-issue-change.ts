import { decideIssueChange } from '../../domain/decide/decide-issue-change';
import type { QueuedIssueChange } from '../../domain/work/queued-work';
import { changeCase, type Changed } from './change-case';
import type { ChangeCasePorts } from './ports';

/** Updates the case after a person's change in Jira. @throws as `changeCase` does. */
export function recordIssueChange(
  { caseKey, issueId, change }: QueuedIssueChange,
  ports: ChangeCasePorts,
): Promise<Changed> {
  return changeCase(
    caseKey,
    {
      decide: (known, where) =>
        // Ignores an issue that the case no longer has, e.g. one that was deleted and created again.
        known?.issue?.id === issueId ? decideIssueChange(known, change, where) : { outcome: 'unchanged' },
    },
    ports,
  );
}
