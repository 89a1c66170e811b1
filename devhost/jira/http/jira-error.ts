/** An answer other than success, with the body that Jira sends. Routes throw it; `handle` turns it into a response. */
export class JiraError extends Error {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    super(`Jira answers ${status}`);
    this.name = 'JiraError';
    this.status = status;
    this.body = body;
  }
}

export type FieldErrors = Readonly<Record<string, string>>;

export function refuse(status: number, ...errorMessages: readonly string[]): JiraError {
  return new JiraError(status, { errorMessages, errors: {} });
}

export function refuseFields(errors: FieldErrors, errorMessages: readonly string[] = []): JiraError {
  return new JiraError(400, { errorMessages, errors });
}

export function unseenIssue(): JiraError {
  return refuse(404, 'Issue does not exist or you do not have permission to see it.');
}

export function invalidPayload(): JiraError {
  return refuse(400, 'Invalid request payload. Refer to the REST API documentation and try again.');
}

/** For what the emulated Jira does not do: loud, so that no one takes silence for success. */
export function notCovered(what: string): JiraError {
  return refuse(501, `The emulated Jira does not cover ${what}.`);
}
