import { countDeliveries, emptyTallies, WINDOW_DAYS } from '../../domain/health/delivery-tallies';
import type { Connection } from '../../domain/connections/connection';
import { toEpochMs, toInstant } from '../../domain/sla/instant';
import type { DeliveryStore } from '../deliveries/ports';
import type { Now } from '../base/ports';
import type { TallyStore } from '../deliveries/ports';

export interface CountPorts {
  readonly now: Now;
  readonly deliveries: Pick<DeliveryStore, 'settledBetween'>;
  readonly tallies: TallyStore;
}

/** Longer than the delay of the storage's index. */
const LAG_MS = 60_000;
const DAY_MS = 86_400_000;
/** Deliveries are counted in lots of this size, or once a day: a write every hour would not be worth its cost. */
const ENOUGH = 500;
/** The next hourly run counts the rest. */
const MAX_COUNTED = 5000;

async function countConnection(
  connectionId: string,
  { now, deliveries, tallies }: CountPorts,
): Promise<void> {
  const nowMs = toEpochMs(now());
  const known = (await tallies.load(connectionId)) ?? emptyTallies(toInstant(nowMs - WINDOW_DAYS * DAY_MS));
  const until = toInstant(nowMs - LAG_MS);
  const oldest = (await deliveries.settledBetween(connectionId, known.countedTo, until, ENOUGH)).items;
  const firstMs = toEpochMs(oldest[0]?.settledAt ?? until);
  if (oldest.length < ENOUGH && nowMs - firstMs < DAY_MS) return;
  const { items, more } = await deliveries.settledBetween(connectionId, known.countedTo, until, MAX_COUNTED);
  const last = items.at(-1)?.settledAt;
  // In a period that was not read to its end, the last moment may have more.
  const countedTo = more && last ? last : until;
  const settled = items.filter(
    ({ settledAt }) => settledAt !== null && toEpochMs(settledAt) < toEpochMs(countedTo),
  );
  await tallies.save(connectionId, countDeliveries(known, settled, countedTo));
}

/**
 * Every hour: counts newly settled deliveries from their existing records, so that counting costs a delivery no write
 * of its own.
 */
export async function countAllDeliveries(
  connections: readonly Connection[],
  ports: CountPorts,
): Promise<void> {
  for (const { id } of connections) await countConnection(id, ports);
}
