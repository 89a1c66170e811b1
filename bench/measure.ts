import type { Host } from '../devhost/host/host';
import { travelTo } from '../devhost/host/time-travel';
import { toUnitCost, type UnitCost } from './unit-cost';

const MINUTE_MS = 60_000;

/**
 * What an act costs on a host, from its ledger, as the mean of its units.
 * @param afterwardsMs how long what follows from it is counted as well.
 */
export async function measure(
  host: Host,
  what: string,
  units: number,
  act: () => Promise<unknown>,
  afterwardsMs = 5 * MINUTE_MS,
): Promise<UnitCost> {
  // Moves on, so that Jira's limits per second do not interfere.
  await travelTo(host.clock.nowMs() + MINUTE_MS, host);
  host.ledger.reset();
  const before = process.cpuUsage();
  await act();
  // Work that Jira refused for now comes back within minutes.
  await travelTo(host.clock.nowMs() + afterwardsMs, host);
  const { user, system } = process.cpuUsage(before);
  return toUnitCost(what, units, (user + system) / 1_000, host.ledger);
}
