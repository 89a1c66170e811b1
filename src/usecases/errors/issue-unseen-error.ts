import { CallFailedError } from './call-failed-error';

/** Wait before the next attempt: an issue may be hidden only for a moment. */
const RETRY_SECONDS = 900;

/** Jira does not show the app an issue: it was deleted, or a level or permission hides it. */
export class IssueUnseenError extends CallFailedError {
  override readonly name = 'IssueUnseenError';

  constructor(issueKey: string, options?: ErrorOptions) {
    const facts = { withoutEffect: true, permanent: false, retryAfterSeconds: RETRY_SECONDS };
    super(
      `Jira does not show the app issue ${issueKey}: it was deleted, or a security level or permission hides it. The app asks again, and treats it as deleted after an hour.`,
      facts,
      options,
    );
  }
}
