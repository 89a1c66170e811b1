import { CallFailedError } from '../../usecases/errors/call-failed-error';

/**
 * Statuses by which Jira refuses more than the content of a call: the app's permissions take minutes to spread after an
 * installation, and a project or an issue may be archived, hidden or locked for a while.
 */
const OUTSIDE_THE_CALL = [401, 403, 404, 409, 410, 423];

/** Jira answered with 4xx: the call had no effect, and Jira gives the reason, by field if possible. */
export class JiraRefusalError extends CallFailedError {
  readonly status: number;
  /** Field id to message. */
  readonly fieldErrors: Readonly<Record<string, string>>;

  constructor(message: string, status: number, fieldErrors: Readonly<Record<string, string>>) {
    const mayHeal = OUTSIDE_THE_CALL.includes(status);
    super(message, { withoutEffect: true, permanent: !mayHeal, mayHeal, retryAfterSeconds: null });
    this.status = status;
    this.fieldErrors = fieldErrors;
  }
}

/** True if Jira hides something from a person: 404, or 401 for an unknown person. */
export function isHidden(error: unknown): boolean {
  return error instanceof JiraRefusalError && [401, 403, 404].includes(error.status);
}
