import type { IncomingRequest } from '../devhost/forge/web-trigger';
import type { DeliverySite } from './delivery-site';
import type { CallCounts } from './instant-platform';

/** What one kind of delivery costs. */
export interface DeliveryCost {
  /** Microseconds of processor time for each, including the runtime and the platform; one figure for each round. */
  readonly micros: readonly number[];
  /** Calls for each: those of all rounds, divided by the number of deliveries. */
  readonly calls: CallCounts;
}

/** Sums time and calls of deliveries of one kind. */
export interface DeliveryMeter {
  /** Delivers, in order. @returns the microseconds it took. @throws if an answer has another status. */
  deliver(requests: readonly IncomingRequest[], status: number): Promise<number>;
  endRound(isCounted: boolean): void;
  read(): DeliveryCost;
}

/** Processor time of this process for an action, in microseconds. */
export async function cpuMicros(act: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

export function createDeliveryMeter(site: DeliverySite): DeliveryMeter {
  const { platform } = site;
  const figures: number[] = [];
  const calls = { kvsReads: 0, kvsWrites: 0, kvsQueries: 0, queuePushes: 0, jiraCalls: 0 };
  const kinds = Object.keys(calls) as (keyof CallCounts)[];
  let round = { micros: 0, deliveries: 0 };
  let deliveries = 0;
  return {
    async deliver(requests, status) {
      platform.takeCalls();
      const micros = await cpuMicros(async () => {
        for (const request of requests) await site.deliver(request, status);
      });
      const made = platform.takeCalls();
      for (const kind of kinds) calls[kind] += made[kind];
      round.micros += micros;
      round.deliveries += requests.length;
      deliveries += requests.length;
      return micros;
    },
    endRound(isCounted) {
      if (isCounted) figures.push(round.micros / round.deliveries);
      round = { micros: 0, deliveries: 0 };
    },
    read() {
      const each = { ...calls };
      for (const kind of kinds) each[kind] /= deliveries;
      return { micros: figures, calls: each };
    },
  };
}
