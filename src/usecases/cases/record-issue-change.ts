import { decideIssueChange } from '../../domain/decide/decide-issue-change';
import type { QueuedIssueChange } from '../../domain/work/queued-work';
import { changeCase, type Changed } from './change-case';
import type { ChangeCasePorts } from './ports';

/** A person changed the issue in Jira: the clock follows. @throws as `changeCase` does. */
export function recordIssueChange(
  { caseKey, issueId, change }: QueuedIssueChange,
  ports: ChangeCasePorts,
): Promise<Changed> {
  return changeCase(
    caseKey,
    {
      decide: (known, where) =>
        // Of an issue that the case has no more, e.g. one that was deleted and made again, nothing is news.
        known?.issue?.id === issueId ? decideIssueChange(known, change, where) : { outcome: 'unchanged' },
    },
    ports,
  );
}
