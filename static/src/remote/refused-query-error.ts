/** Jira does not accept a query as this person: it names something that there is not, or that the person may not see. */
export class RefusedQueryError extends Error {
  override readonly name = 'RefusedQueryError';
}
