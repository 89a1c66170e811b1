import { createHash } from 'node:crypto';
import type { WebTriggerRequest, WebTriggerResponse } from '@forge/api';
import { namesOf } from '../base/names-of';

/** What the platform hands over beyond the package's own type. */
type Request = WebTriggerRequest & { readonly userPath?: unknown };

/** The caller marks its own parts of a request; the rest is not repeated. */
const MARK = 'x-probe-';

function marked(headers: Readonly<Record<string, readonly string[]>>): object {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase().startsWith(MARK)));
}

/** Web trigger: reports the form in which a request arrived. `answer` in the query selects another answer. */
export function echo(request: Request): WebTriggerResponse {
  const { body, headers, method, queryParameters, userPath } = request;
  const [answer] = queryParameters['answer'] ?? [];
  if (answer === 'error') throw new Error('The probe has thrown this error on purpose.');
  const said = {
    members: namesOf(request),
    method,
    userPath: userPath ?? null,
    headers: marked(headers),
    queryParameters,
    body: { characters: body.length, sha256: createHash('sha256').update(body, 'utf8').digest('hex') },
  };
  const own = answer === 'own' ? { 'X-Probe-Answer': ['one', 'two'], 'Content-Type': ['text/plain'] } : {};
  return { statusCode: answer === 'own' ? 418 : 200, headers: own, body: JSON.stringify(said) };
}
