import { measureDeliveryCost } from './delivery-cost';
import type { PartResult } from './result';
import { measureSweepCost } from './sweep-cost';

/** Costs of single deliveries and views, from the local host's ledger. */
export async function reportCosts(): Promise<PartResult> {
  const costs = await measureDeliveryCost();
  return {
    part: 'costs',
    tables: [
      {
        title: 'What one of them costs: calls of the app to the platform, from the local host’s ledger',
        headings: ['', 'Jira calls', 'points', 'KVS reads', 'writes', 'bytes written', 'queue pushes'],
        rows: costs.map(
          ({ what, jiraCalls, jiraPoints, kvsReads, kvsWrites, kvsBytesWritten, queuePushes }) => [
            what,
            jiraCalls,
            jiraPoints,
            kvsReads,
            kvsWrites,
            kvsBytesWritten,
            queuePushes,
          ],
        ),
      },
    ],
    ratios: [],
  };
}

/** Costs of an hour's sweep and its checks, from the local host's ledger. */
export async function reportSweep(): Promise<PartResult> {
  const costs = await measureSweepCost();
  return {
    part: 'sweep',
    tables: [
      {
        title: 'What an hour costs: the sweep, and the checks it leads to, from the local host’s ledger',
        headings: [
          '',
          'KVS queries',
          'reads',
          'writes',
          'bytes read',
          'bytes written',
          'Jira calls',
          'points',
          'queue pushes',
        ],
        rows: costs.map((cost) => [
          cost.what,
          cost.kvsQueries,
          cost.kvsReads,
          cost.kvsWrites,
          cost.kvsBytesRead,
          cost.kvsBytesWritten,
          cost.jiraCalls,
          cost.jiraPoints,
          cost.queuePushes,
        ]),
      },
    ],
    ratios: [],
  };
}
