import { InvocationError, InvocationErrorCode } from '@forge/events';
import { services } from '../adapters/forge/services';
import { receiveCommentEvent } from '../usecases/conversation/receive-comment-event';
import { receiveIssueEvent } from '../usecases/cases/receive-issue-event';

/** The platform repeats a product event up to four times if the app asks for it: half an hour in total. */
const RETRY_SECONDS = 450;

/** Product event of Jira: a person changed or deleted an issue, or commented on it. */
export async function issueEvent(event: unknown): Promise<InvocationError | undefined> {
  try {
    if ((await receiveCommentEvent(event, services)) === 'queued') {
      services.log.info('comment queued');
      return undefined;
    }
    const outcome = await receiveIssueEvent(event, services);
    if (outcome === 'queued') services.log.info('issue change queued');
    return undefined;
  } catch (error) {
    // The app learns of a person's change or comment only by this event.
    services.log.warn('issue event failed', { error: error instanceof Error ? error.name : 'unknown' });
    return new InvocationError({
      retryAfter: RETRY_SECONDS,
      retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
    });
  }
}
