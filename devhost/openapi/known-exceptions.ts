/** A place where the vendor's own document is wrong, or stricter than the service. */
export interface KnownException {
  /** Every operation when left out; an expression where the document does not have the operation. */
  readonly operation?: string | RegExp;
  readonly where: string;
  readonly message: RegExp;
  readonly reason: string;
}

export const jiraExceptions: readonly KnownException[] = [
  {
    where: 'answer 200',
    message: /items\/\*\/(from|fromString|to|toString) must be string$/,
    reason: 'A changelog has null for what a field did not have before, or has no longer.',
  },
  {
    operation: 'GET /rest/api/3/serverInfo',
    where: 'answer 200',
    message: /\(defaultLocale\)$/,
    reason: 'The service has gained the property; the document has not.',
  },
  {
    operation: 'GET /rest/api/3/attachment/content/{id}',
    where: 'answer 200',
    message: /^has a body$/,
    reason: 'The body is the file, of which the document says nothing.',
  },
  {
    operation: 'POST /rest/api/3/issue/{issueIdOrKey}/watchers',
    where: 'request body',
    message: /^is required$/,
    reason: "The operation's description says that without a body the caller is added.",
  },
  {
    operation: 'PUT /rest/api/3/issue/{issueIdOrKey}/assignee',
    where: 'request body',
    message: /^\/accountId must be string$/,
    reason: "The operation's description says that null takes the assignee away.",
  },
  {
    operation: 'POST /rest/api/3/issueLink',
    where: 'answer 201',
    message: /^has no body$/,
    reason: 'The document has an empty schema for a body that the service does not send.',
  },
];

export const bugcrowdExceptions: readonly KnownException[] = [
  {
    operation: /^GET \/submissions\/[^/]+\/comments$/,
    where: 'operation',
    message: /^is not documented$/,
    reason: 'Version 1.1.0 has it; the document is that of 2024-01-11.',
  },
];
