import { keepAll } from '../base/keep-all';
import type { Host } from './contract';

/** What a site is made of; its manifest and its app never change. */
type Parts = Pick<
  Host,
  | 'kvs'
  | 'jira'
  | 'bugcrowd'
  | 'queue'
  | 'schedules'
  | 'productEvents'
  | 'egress'
  | 'faults'
  | 'clock'
  | 'ledger'
  | 'triggerLog'
  | 'dashboard'
> & { readonly limits: readonly { reset(): void }[] };

/**
 * Keeps a site as it is. @returns a function that brings it back, as often as it is called. The ledger is empty then,
 * and nobody has used up anything of a limit.
 * @throws if events of the queue are running, as the returned function does.
 */
export function keepSite({ ledger, triggerLog, limits, clock, ...parts }: Parts): () => void {
  const { kvs, jira, bugcrowd, queue, schedules, productEvents, egress, faults, dashboard } = parts;
  // The clock last: it stands at the kept moment when everything else is as it was.
  const restore = keepAll([
    ...[kvs, jira, bugcrowd, queue, schedules, productEvents],
    ...[egress, faults, dashboard, clock],
  ]);
  return () => {
    restore();
    for (const part of [ledger, triggerLog, ...limits]) part.reset();
  };
}
