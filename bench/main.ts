import { parseArgs } from 'node:util';
import { latencyKinds, type LatencyKind } from '../devhost/forge/latency';
import { overBudget, readBudget } from './budget';
import { writeReadmeTables } from './readme-table';
import { reportColdStart } from './report-cold-start';
import { reportCosts, reportSweep } from './report-costs';
import { reportEdge } from './report-edge';
import { reportEvidence } from './report-evidence';
import { reportFigures } from './report-figures';
import { reportGrowth } from './report-growth';
import { reportLedger } from './report-ledger';
import { reportMarkdown } from './report-markdown';
import { reportPages } from './report-pages';
import { reportSla } from './report-sla';
import { reportWholeDelivery } from './report-whole-delivery';
import { printRatios, printTable, toJson, type PartResult } from './result';
import { reportSoak } from './soak';

/** Rounds, lines, stored and open cases of a full run and of a quick one. */
interface Effort {
  readonly rounds: number;
  readonly pageRounds: number;
  readonly lines: readonly number[];
  readonly cases: readonly number[];
  readonly open: readonly number[];
}
const full: Effort = {
  rounds: 9,
  pageRounds: 15,
  lines: [1_000, 10_000, 100_000],
  cases: [100, 1_000, 10_000, 100_000],
  open: [1, 1_000, 100_000],
};
const quick: Effort = {
  rounds: 3,
  pageRounds: 5,
  lines: [1_000, 10_000],
  cases: [100, 1_000, 10_000],
  open: [1, 1_000, 10_000],
};

/** @param size the most cases that are counted for the figures, and those whose evidence is exported. */
type Part = (effort: Effort, latency: LatencyKind, size: number) => Promise<PartResult>;

const parts: Readonly<Record<string, Part>> = {
  edge: ({ rounds }) => reportEdge(rounds),
  'cold-start': ({ pageRounds }) => reportColdStart(pageRounds),
  delivery: ({ rounds }) => reportWholeDelivery(rounds),
  ledger: ({ open }) => reportLedger(open),
  costs: reportCosts,
  sweep: reportSweep,
  figures: (_effort, _latency, size) => reportFigures([100, size]),
  evidence: (_effort, _latency, size) => reportEvidence(size),
  growth: ({ rounds, cases }) => reportGrowth(cases, rounds),
  sla: ({ rounds, lines }) => reportSla(rounds, lines),
  markdown: ({ rounds }) => reportMarkdown(rounds),
  pages: ({ pageRounds }, latency) => reportPages(Math.ceil(pageRounds / 2), latency),
};

const names = [...Object.keys(parts), 'soak'];

const USAGE = `npm run bench -- [--quick] [--only <part>] [--json] [--check] [--readme] [--latency live] [--size <n>]
  --quick   fewer rounds and lines, in under two minutes
  --only    one part of it: ${names.join(', ')}; the soak takes minutes, and runs only where it is asked for
  --json    prints everything as JSON, with the versions and the machine, and nothing else
  --check   ends with 1 where a ratio is over its line in bench/budget.json
  --readme  writes the ratios of a whole run into bench/README.md and README.md
  --latency live lets the app's calls take as long as on Forge while pages are measured; goes with --only pages
  --size    submissions of the soak, or cases that are counted for the figures or exported as evidence; 10000 when left out`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      readme: { type: 'boolean', default: false },
      latency: { type: 'string', default: 'none' },
      size: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const { only } = values;
  if (values.help || (only !== undefined && !names.includes(only))) {
    console.log(USAGE);
    return;
  }
  if (values.readme && (only !== undefined || values.quick)) {
    console.error('The READMEs show a whole run: --readme goes with neither --only nor --quick.');
    process.exitCode = 2;
    return;
  }
  const latency = latencyKinds.find((kind) => kind === values.latency);
  if (latency === undefined || (latency === 'live' && (only !== 'pages' || values.check))) {
    console.error('--latency is "none" or "live"; "live" goes with --only pages, and without --check.');
    process.exitCode = 2;
    return;
  }
  const size = Number(values.size ?? 10_000);
  if (only === 'soak') {
    if (!(await reportSoak(size))) process.exitCode = 1;
    return;
  }
  const results: PartResult[] = [];
  for (const [name, report] of Object.entries(parts)) {
    if (only !== undefined && only !== name) continue;
    const result = await report(values.quick ? quick : full, latency, size);
    results.push(result);
    if (!values.json) result.tables.forEach(printTable);
  }
  if (values.json) console.log(JSON.stringify(toJson(results), null, 2));
  else printRatios(results);
  if (values.readme) await writeReadmeTables(results);
  if (!values.check) return;
  const over = overBudget(results, readBudget());
  for (const sentence of over) console.error(sentence);
  if (over.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
