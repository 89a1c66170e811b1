import { bodyRecord, queryList, type Call } from '../http/call';
import { invalidPayload, refuse } from '../http/jira-error';
import { wholeNumber } from '../http/page';
import { readId } from '../model/record';

export interface SearchRequest {
  readonly jql: string;
  readonly maxResults: number;
  readonly fields: readonly string[];
  readonly properties: readonly string[];
  readonly expand: readonly string[];
  readonly reconcileIssues: readonly string[];
  readonly nextPageToken: string | undefined;
}

const BY_DEFAULT = 50;
const MAX_PROPERTIES = 5;
const MAX_RECONCILED = 50;

const BODY_KEYS: ReadonlySet<string> = new Set([
  'jql',
  'maxResults',
  'fields',
  'properties',
  'expand',
  'reconcileIssues',
  'nextPageToken',
  'fieldsByKeys',
]);

export function searchRequestOfQuery(call: Call): SearchRequest {
  const { query } = call;
  return checked({
    jql: query.get('jql') ?? '',
    maxResults: wholeNumber(call, 'maxResults', BY_DEFAULT),
    fields: queryList(query, 'fields'),
    properties: queryList(query, 'properties'),
    expand: queryList(query, 'expand'),
    reconcileIssues: queryList(query, 'reconcileIssues'),
    nextPageToken: query.get('nextPageToken') ?? undefined,
  });
}

/** Jira refuses a body with a name in it that it does not know, `startAt` for one. */
export function searchRequestOfBody(call: Call): SearchRequest {
  const body = bodyRecord(call);
  if (!Object.keys(body).every((key) => BODY_KEYS.has(key))) throw invalidPayload();
  const maxResults = body['maxResults'] ?? BY_DEFAULT;
  if (typeof maxResults !== 'number' || !Number.isInteger(maxResults)) throw invalidPayload();
  return checked({
    jql: text(body['jql']) ?? '',
    maxResults,
    fields: texts(body['fields']),
    properties: texts(body['properties']),
    expand: (text(body['expand']) ?? '').split(',').filter((name) => name !== ''),
    reconcileIssues: texts(body['reconcileIssues']),
    nextPageToken: text(body['nextPageToken']),
  });
}

function checked(request: SearchRequest): SearchRequest {
  if (request.maxResults < 1) throw refuse(400, 'The maxResults parameter must be greater than zero.');
  if (request.properties.length > MAX_PROPERTIES) {
    throw refuse(400, `A maximum of ${String(MAX_PROPERTIES)} properties can be requested.`);
  }
  if (request.reconcileIssues.length > MAX_RECONCILED) {
    throw refuse(400, `A maximum of ${String(MAX_RECONCILED)} issues can be reconciled.`);
  }
  return request;
}

function text(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw invalidPayload();
  return value;
}

function texts(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw invalidPayload();
  const elements: readonly unknown[] = value;
  return elements.map((element) => {
    const id = readId(element);
    if (id === undefined) throw invalidPayload();
    return id;
  });
}
