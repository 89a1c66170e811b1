import { isRecord } from '../model/record';
import type { Account } from '../seed/accounts';
import type { Site } from '../site/site';
import { invalidPayload } from './jira-error';

/** One request, read as far as every route needs it. */
export interface Call {
  readonly site: Site;
  readonly account: Account;
  /** Made by the app, as itself or for a user. */
  readonly byApp: boolean;
  readonly request: Request;
  readonly path: string;
  readonly params: ReadonlyMap<string, string>;
  readonly query: URLSearchParams;
  /** The parsed JSON body; undefined when there is none. */
  readonly body: unknown;
}

/** @throws when the route's template has no such parameter */
export function param(call: Call, name: string): string {
  const value = call.params.get(name);
  if (value === undefined) throw new RangeError(`no path parameter ${name}`);
  return value;
}

/** @throws JiraError 400 when the body is not a JSON object */
export function bodyRecord(call: Call): Readonly<Record<string, unknown>> {
  if (isRecord(call.body)) return call.body;
  throw invalidPayload();
}

/** A list in the query, written with commas, by repeating the parameter, or both. */
export function queryList(query: URLSearchParams, name: string): readonly string[] {
  return query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}
