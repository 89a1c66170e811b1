import { parseArgs } from 'node:util';
import { measureDeliveryCost } from './delivery-cost';
import { median } from './median';
import { measurePanelLoad, type PageLoad } from './panel-load';
import { reportSla } from './report-sla';
import { reportSoak } from './soak';
import { measureSweepCost } from './sweep-cost';
import { table } from './table';

const parts = ['costs', 'sweep', 'sla', 'panel', 'soak'] as const;

const USAGE = `npm run bench -- [--quick] [--only ${parts.join('|')}] [--size <n>]
  --quick   fewer rounds and lines
  --only    one part of it; the soak takes minutes, and runs only where it is asked for
  --size    submissions of the soak, 10000 when left out`;

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

async function reportSweep(): Promise<void> {
  const costs = await measureSweepCost();
  console.log('\nWhat an hour costs: the sweep, and the checks it leads to, from the local host’s ledger\n');
  const rows = costs.map((cost) => [
    cost.what,
    cost.kvsQueries,
    cost.kvsReads,
    cost.kvsWrites,
    cost.kvsBytesRead,
    cost.kvsBytesWritten,
    cost.jiraCalls,
    cost.jiraPoints,
    cost.queuePushes,
  ]);
  const headings = ['', 'KVS queries', 'reads', 'writes', 'bytes read', 'bytes written'];
  console.log(table([...headings, 'Jira calls', 'points', 'queue pushes'], rows));
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
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      size: { type: 'string', default: '10000' },
      help: { type: 'boolean', default: false },
    },
  });
  const { quick, only } = values;
  if (values.help || (only !== undefined && !parts.some((part) => part === only))) {
    console.log(USAGE);
    return;
  }
  const wanted = (part: (typeof parts)[number]): boolean => only === undefined || only === part;
  if (wanted('costs')) await reportCosts();
  if (wanted('sweep')) await reportSweep();
  if (wanted('sla')) await reportSla(quick ? 3 : 9, quick ? [1_000, 10_000] : [1_000, 10_000, 100_000]);
  if (wanted('panel')) await reportPanel(quick ? 5 : 15);
  if (only === 'soak' && !(await reportSoak(Number(values.size)))) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
