import type { HostClock } from '../base/clock';
import type { Invoker } from './base/invocation';
import type { Manifest } from './base/manifest';
import type { TriggerLog } from './trigger-log';
import { callWebTrigger, error, type IncomingRequest, type OutgoingAnswer } from './web-trigger';
import type { WebTriggerLimits } from './web-trigger-limits';

/** Calls a web trigger from outside. */
export type WebTriggerCall = (moduleKey: string, request: IncomingRequest) => Promise<OutgoingAnswer>;

/** The way in from outside: what the platform refuses never reaches the app. */
export function openWebTrigger(parts: {
  readonly manifest: Manifest;
  readonly clock: HostClock;
  readonly invoker: Invoker;
  readonly log: TriggerLog;
  readonly limits: WebTriggerLimits;
  readonly isInstalled: () => boolean;
}): WebTriggerCall {
  const { manifest, clock, invoker, log, limits, isInstalled } = parts;
  return async (moduleKey, request) => {
    const { admitted, headers } = limits.take();
    const answer = !isInstalled()
      ? error(424, 'The app is not installed.')
      : admitted
        ? await callWebTrigger(moduleKey, request, manifest, invoker)
        : error(429, 'There were too many calls.');
    const { method, query } = request;
    log.add({ at: clock.now().toISOString(), method, query: query.toString(), status: answer.status });
    return { ...answer, headers: { ...answer.headers, ...headers } };
  };
}
