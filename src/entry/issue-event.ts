import { world } from '../adapters/forge/world';
import { receiveIssueEvent } from '../usecases/receive-issue-event';

/** Product event of Jira: a person changed or deleted an issue. */
export async function issueEvent(event: unknown): Promise<void> {
  const outcome = await receiveIssueEvent(event, world);
  if (outcome === 'queued') world.log.info('issue change queued');
}
