import type { Actor } from '../site/actor';
import type { Call } from './call';

const TRACE_HEADER = 'x-atlassian-webhook-trace';

export function actorOf({ site, account, byApp, request }: Call): Actor {
  const trace = byApp ? request.headers.get(TRACE_HEADER) : null;
  return { site, account, byApp, ...(trace === null ? {} : { trace }) };
}
