import { dollars, gigabyteSeconds, measureCostLedger, perHour, type UnitCost } from './cost-ledger';
import type { PartResult, Ratio } from './result';

const MANY = 1_000;

function row(cost: UnitCost): readonly (string | number)[] {
  return [
    cost.what,
    cost.jiraCalls.toFixed(2),
    cost.jiraPoints.toFixed(2),
    cost.kvsReads.toFixed(1),
    cost.kvsWrites.toFixed(1),
    cost.kvsBytesRead.toFixed(0),
    cost.kvsBytesWritten.toFixed(0),
    cost.queueEvents.toFixed(2),
    (gigabyteSeconds(cost) * MANY).toFixed(1),
    (dollars(cost) * MANY).toFixed(4),
    perHour(cost)?.toLocaleString('en') ?? 'no limit',
  ];
}

function count(key: string, what: string, value: number, aim: number): Ratio {
  return { key, what, values: [value], aim };
}

/** What the app asks of the platform for each thing that happens, and what that comes to. */
export async function reportLedger(): Promise<PartResult> {
  const costs = await measureCostLedger();
  const of = (what: string): UnitCost => {
    const found = costs.find((cost) => cost.what.startsWith(what));
    if (found === undefined) throw new Error(`Nothing was measured for "${what}".`);
    return found;
  };
  const idle = costs.filter(({ what }) => what.includes('nothing is due'));
  const idleCalls = idle.map(({ calls }) => calls);
  return {
    part: 'ledger',
    tables: [
      {
        title: 'What one of them costs, as the mean of a hundred; from the local host’s ledger',
        headings: [
          '',
          'Jira calls',
          'points',
          'KVS reads',
          'writes',
          'bytes read',
          'bytes written',
          'queue events',
          'GB-s per 1,000',
          '$ per 1,000',
          'per hour by points',
        ],
        rows: costs.map(row),
        notes: [
          'GB-seconds: 256 MiB, a tenth of a second for each call of the platform (an assumption), and the processor’s time with the local host’s. Dollars: beyond the free part of a month.',
        ],
      },
    ],
    ratios: [
      count('points-created', 'points of Jira for an issue created', of('created').jiraPoints, 2),
      count('points-updated', 'points for an issue updated', of('updated').jiraPoints, 2),
      count('points-unchanged', 'points for an event with nothing new', of('told again').jiraPoints, 0),
      count(
        'kvs-duplicate',
        'reads and writes of a delivery sent twice, its secret’s apart',
        of('delivered twice').calls - 1,
        1,
      ),
      count(
        'idle-growth',
        'calls of an idle hour, 100,000 open cases by one',
        Math.max(...idleCalls) / Math.min(...idleCalls),
        1,
      ),
    ],
  };
}
