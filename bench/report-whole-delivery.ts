import { join } from 'node:path';
import { deployBundle, deployedApp } from './deploy-bundle';
import { loadPlain } from './load-plain';
import { ratiosOf, spread, type PartResult, type Ratio } from './result';
import type { DeliveryCost } from './delivery-meter';
import type * as Whole from './whole-delivery';
import { deliveryKinds, type DeliveryKind } from './whole-delivery';

const REFUSED_AIM = 1.2;
/** A flood of forged calls must not cost more because a connection learns. */
const LEARNING_AIM = 2;

const names: Readonly<Record<DeliveryKind, string>> = {
  created: 'created: an issue is made',
  updated: 'updated: edit and comment',
  duplicate: 'duplicate',
  refused: 'refused: forged',
};

function row(what: string, { micros, calls }: DeliveryCost): readonly (string | number)[] {
  const { kvsReads, kvsWrites, kvsQueries, queuePushes, jiraCalls } = calls;
  const counts = [kvsReads, kvsWrites, kvsQueries, queuePushes, jiraCalls];
  return [what, ...spread(micros, 0), ...counts.map((count) => count.toFixed(count % 1 === 0 ? 0 : 2))];
}

/**
 * Cost of a delivery from the call of the web trigger to the end of its consumer, with a platform that answers
 * immediately.
 */
export async function reportWholeDelivery(rounds: number): Promise<PartResult> {
  const [app, floorApp] = await Promise.all([
    deployedApp(),
    deployBundle(join(__dirname, 'verify-app'), 'verify-app'),
  ]);
  const { measureWholeDelivery } = await loadPlain<typeof Whole>('whole-delivery');
  const measured = await measureWholeDelivery(app, floorApp, rounds);
  const { kinds, floor, learning, refusedByFloor, learningByRefused, hmacMicros, bodyBytes } = measured;
  const byFloor = (kind: DeliveryKind, values: readonly number[], aim: number | null): Ratio => ({
    key: `delivery-${kind}`,
    what: `whole delivery ${kind}: processor time, vs. a function that only signs`,
    values,
    aim,
  });
  const rounded = (kind: DeliveryKind): Ratio =>
    byFloor(kind, ratiosOf(kinds[kind].micros, floor.micros), null);
  return {
    part: 'delivery',
    tables: [
      {
        title: `A delivery of ${bodyBytes} bytes through the runtime, from the deploy bundle, ${rounds} rounds`,
        headings: [
          '',
          'µs of processor time (median)',
          'least',
          'most',
          'KVS reads',
          'writes',
          'queries',
          'queue pushes',
          'Jira calls',
        ],
        rows: [
          ...deliveryKinds.map((kind) => row(names[kind], kinds[kind])),
          row('refused: forged, while the connection learns a signature', learning),
          row('floor: a function that reads its secret and signs', floor),
          ['createHmac on the same bytes, without a runtime', ...spread(hmacMicros, 1), '', '', '', '', ''],
        ],
        notes: ['One of the KVS reads of each is that of the secret.'],
      },
    ],
    ratios: [
      rounded('created'),
      rounded('updated'),
      rounded('duplicate'),
      byFloor('refused', refusedByFloor, REFUSED_AIM),
      {
        key: 'delivery-refused-learning',
        what: 'whole delivery refused while the connection learns a signature: processor time, by one refused otherwise',
        values: learningByRefused,
        aim: LEARNING_AIM,
      },
    ],
  };
}
