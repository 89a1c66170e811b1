import type { Fault, FaultTarget } from '../base/faults';
import type { Outcome } from './app-call';
import { jsonOutcome } from './json-outcome';

const MESSAGE = 'Injected fault.';

/** The headers that the real service sends with such a status. */
function usualHeaders(target: FaultTarget, status: number): Record<string, string> {
  if (status !== 429) return {};
  if (target === 'jira')
    return { 'retry-after': '5', 'ratelimit-reason': 'jira-burst-based', 'x-ratelimit-remaining': '0' };
  if (target === 'platform') return { 'retry-after': '5' };
  if (target === 'bugcrowd') return { 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '0' };
  return {};
}

function usualBody(target: FaultTarget, status: number): object {
  switch (target) {
    case 'kvs':
      return { code: status === 429 ? 'RATE_LIMIT_EXCEEDED' : 'INTERNAL_SERVER_ERROR', message: MESSAGE };
    case 'bugcrowd':
      return { errors: [{ title: MESSAGE, status: String(status), detail: MESSAGE }] };
    case 'platform':
      return { errorType: String(status), errorMessage: MESSAGE };
    case 'jira':
    case 'queue':
    case 'schedule':
    case 'event':
    case 'webhook':
      return { errorMessages: [MESSAGE], errors: {} };
  }
}

function isNamed(name: string, headers: object): boolean {
  return Object.keys(headers).some((each) => each.toLowerCase() === name);
}

/** The answer that a fault asks for, if it asks for one; what it leaves out is as the real service has it. */
export function injectedAnswer(fault: Fault | undefined, target: FaultTarget): Outcome | undefined {
  if (fault?.status === undefined) return undefined;
  const { status, headers = {}, body = usualBody(target, status) } = fault;
  const usual = Object.entries(usualHeaders(target, status)).filter(([name]) => !isNamed(name, headers));
  const own = Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  const outcome = jsonOutcome(body, status, Object.fromEntries([...usual, ...own]) as Record<string, string>);
  return { ...outcome, points: status === 429 ? 0 : 1 };
}
