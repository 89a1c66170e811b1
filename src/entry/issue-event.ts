import { InvocationError, InvocationErrorCode } from '@forge/events';
import { services } from '../adapters/forge/services';
import { receiveIssueEvent } from '../usecases/cases/receive-issue-event';

/** The platform repeats a product event four times, when the app asks for it: together that is half an hour. */
const RETRY_SECONDS = 450;

/** Product event of Jira: a person changed or deleted an issue. */
export async function issueEvent(event: unknown): Promise<InvocationError | undefined> {
  try {
    const outcome = await receiveIssueEvent(event, services);
    if (outcome === 'queued') services.log.info('issue change queued');
    return undefined;
  } catch (error) {
    // Nothing else tells the app what a person did.
    services.log.warn('issue event failed', { error: error instanceof Error ? error.name : 'unknown' });
    return new InvocationError({
      retryAfter: RETRY_SECONDS,
      retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
    });
  }
}
