import type { JiraProductEvent } from '../jira/contract';
import { backendContext, TIMEOUT_SECONDS, type Invoker } from './invocation';
import type { Manifest } from './manifest';

/** Hands Jira's events to the triggers of the manifest. `ignoreSelf` keeps out what the app itself did. */
export async function deliverProductEvent(
  event: JiraProductEvent,
  { modules }: Manifest,
  invoker: Invoker,
): Promise<void> {
  for (const trigger of modules.trigger) {
    if (!trigger.events.includes(event.eventType)) continue;
    if (trigger.filter?.ignoreSelf === true && event.selfGenerated) continue;
    const request = { functionKey: trigger.function, moduleKey: trigger.key, moduleType: 'core:trigger' };
    await invoker
      .invoke({ ...request, timeoutSeconds: TIMEOUT_SECONDS.trigger, args: [event, backendContext()] })
      .catch(() => undefined);
  }
}
