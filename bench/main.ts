import { parseArgs } from 'node:util';
import { measureDeliveryCost } from './delivery-cost';
import { measurePanelLoad, type PageLoad } from './panel-load';
import { table } from './table';

const USAGE = `npm run bench -- [--quick]
  --quick   fewer rounds`;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] =
    sorted.length % 2 === 0 ? sorted.slice(middle - 1) : [sorted[middle], sorted[middle]];
  return (low + high) / 2;
}

async function reportCosts(): Promise<void> {
  const costs = await measureDeliveryCost();
  console.log('What it costs: calls of the app to the platform, from the local host’s ledger\n');
  const rows = costs.map((cost) => [
    cost.what,
    cost.jiraCalls,
    cost.jiraPoints,
    cost.kvsReads,
    cost.kvsWrites,
    cost.kvsBytesWritten,
    cost.queuePushes,
  ]);
  console.log(
    table(['', 'Jira calls', 'points', 'KVS reads', 'writes', 'bytes written', 'queue pushes'], rows),
  );
}

function pageRow({ page, gzipBytes, files, shownMs }: PageLoad): readonly (string | number)[] {
  return [
    page,
    (gzipBytes / 1024).toFixed(1),
    files,
    median(shownMs).toFixed(0),
    Math.min(...shownMs).toFixed(0),
    Math.max(...shownMs).toFixed(0),
  ];
}

async function reportPanel(rounds: number): Promise<void> {
  const [panel, empty] = await measurePanelLoad(rounds);
  const ratios = panel.shownMs.map((ms, round) => ms / (empty.shownMs[round] ?? Number.NaN));
  console.log(`\nThe panel beside an empty Atlaskit page, loaded in turn, ${rounds} rounds, cold cache\n`);
  console.log(
    table(['', 'KiB gzip', 'files', 'shown after ms (median)', 'least', 'most'], [panel, empty].map(pageRow)),
  );
  console.log(
    `\nTime to the first countdown, panel to empty page, round by round: median ${median(ratios).toFixed(2)}, from ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`,
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { quick: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  await reportCosts();
  await reportPanel(values.quick ? 5 : 15);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
