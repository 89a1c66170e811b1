import type { Faults } from '../base/faults';
import type { Fate, SignedDelivery } from '../bugcrowd/webhooks/webhooks';
import type { WebTriggerCall } from '../forge/open-web-trigger';

/** What the faults that wait do to a delivery of Bugcrowd. */
export function fateOf(eventKey: string, faults: Faults): Fate {
  const lateMs = faults.takeLateness('webhook', eventKey);
  if (faults.takeLoss(eventKey)) return { copies: 0, lateMs };
  return { copies: faults.takeDuplicate('webhook', eventKey) ? 2 : 1, lateMs };
}

/** Sends a delivery of Bugcrowd to the web trigger that its address names. @returns the status of the answer. */
export async function sendDelivery(
  { url, body, digest }: SignedDelivery,
  callWebTrigger: WebTriggerCall,
): Promise<number> {
  const { pathname, searchParams } = new URL(url, 'https://host');
  const [, , moduleKey = ''] = pathname.split('/');
  const rawHeaders = ['Content-Type', 'application/json', 'X-Bugcrowd-Digest', digest];
  const request = { method: 'POST', path: pathname, rawHeaders, query: searchParams, body };
  const { status } = await callWebTrigger(moduleKey, request);
  return status;
}
