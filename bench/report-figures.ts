import { measureFigures, type FiguresCost, type Use } from './figures-cost';
import type { PartResult, Ratio } from './result';

/** Storage calls of a page of the overview, and Jira calls of its part Now as the person who looks. */
const TRENDS_READS = 60;
const NOW_READS = 20;
const NOW_CALLS = 24;
/** Of a case. The more cases a month has, the more values hold what they contribute, and each step writes some of them. */
const REBUILD_CALLS = 0.25;
const FLAT = 1.1;
/** Of a changed case, by the count of its day. */
const DAY_WRITES = 0.1;
/** Of the storage's limit in a minute. */
const MINUTE_UNITS = 4000;
const PEAK_SHARE = 0.5;

function readsOf({ queries, reads }: Use): number {
  return queries + reads;
}

function row(what: string, cases: number, use: Use, more: string): readonly (string | number)[] {
  const { invocations, queries, reads, writes, jiraCalls, seconds } = use;
  const units = (all: number, peak: number): string =>
    `${all.toLocaleString('en')} (${peak.toLocaleString('en')})`;
  return [
    what,
    cases.toLocaleString('en'),
    invocations,
    queries,
    reads,
    writes,
    units(use.readUnits, use.peakReadUnits),
    units(use.writeUnits, use.peakWriteUnits),
    jiraCalls,
    seconds.toFixed(2),
    more,
  ];
}

function rowsOf({
  cases,
  first,
  rebuild,
  trends,
  compliance,
  day,
  idle,
  now,
}: FiguresCost): readonly (readonly (string | number)[])[] {
  const lasting = (minutes: number): string => `${minutes.toFixed(0)} min of the site’s time`;
  return [
    row('first count', cases, first, lasting(first.minutes)),
    row('rebuild, resumed after a crash', cases, rebuild, lasting(rebuild.minutes)),
    row('Trends, 24 months', cases, trends, ''),
    row('Compliance, 12 months', cases, compliance, ''),
    row(`count of a day, ${day.changed.toLocaleString('en')} changed`, cases, day, lasting(day.minutes)),
    row('an hour with nothing new', cases, idle, ''),
    row('Now', cases, now, `${String(now.pageCalls)} calls as the person who looks`),
  ];
}

function ratio(key: string, what: string, value: number, aim: number): Ratio {
  return { key, what, values: [value], aim };
}

function ratiosOf(least: FiguresCost, most: FiguresCost): readonly Ratio[] {
  const with_ = `with ${most.cases.toLocaleString('en')} cases`;
  const calls = ({ rebuild, cases }: FiguresCost): number => (readsOf(rebuild) + rebuild.writes) / cases;
  const page = ({ trends, now }: FiguresCost): number => readsOf(trends) + readsOf(now) + now.pageCalls;
  return [
    ratio('figures-trends-reads', `storage reads of Trends ${with_}`, readsOf(most.trends), TRENDS_READS),
    ratio('figures-now-reads', `storage reads of Now ${with_}`, readsOf(most.now), NOW_READS),
    ratio(
      'figures-now-calls',
      `Jira calls of Now as the person who looks ${with_}`,
      most.now.pageCalls,
      NOW_CALLS,
    ),
    ratio(
      'figures-page-growth',
      `calls of the overview ${with_}, vs. ${String(least.cases)}`,
      page(most) / page(least),
      FLAT,
    ),
    ratio(
      'figures-idle-growth',
      `storage calls of an idle hour ${with_}, vs. ${String(least.cases)}`,
      (readsOf(most.idle) + most.idle.writes) / (readsOf(least.idle) + least.idle.writes),
      FLAT,
    ),
    ratio(
      'figures-day-writes',
      `storage writes of a day’s count for each changed case ${with_}`,
      most.day.writes / most.day.changed,
      DAY_WRITES,
    ),
    ratio(
      'figures-rebuild-share',
      `a rebuild’s share of the storage’s limit in its busiest minute ${with_}`,
      Math.max(most.rebuild.peakReadUnits, most.rebuild.peakWriteUnits) / MINUTE_UNITS,
      PEAK_SHARE,
    ),
    ratio(
      'figures-rebuild-calls',
      `storage calls of a rebuild for each case ${with_}`,
      calls(most),
      REBUILD_CALLS,
    ),
  ];
}

/** What counting the past costs, and the parts of the overview, by the number of cases. */
export async function reportFigures(sizes: readonly number[]): Promise<PartResult> {
  const costs: FiguresCost[] = [];
  // One after another: a site with many issues needs some memory.
  for (const cases of sizes) costs.push(await measureFigures(cases));
  const [least] = costs;
  const most = costs.at(-1);
  return {
    part: 'figures',
    tables: [
      {
        title: 'Figures: calls of the app to the platform, from the local host’s ledger',
        headings: [
          '',
          'cases',
          'invocations',
          'KVS queries',
          'reads',
          'writes',
          'read units (most in a minute)',
          'write units',
          'Jira calls',
          'processor s',
          '',
        ],
        rows: costs.flatMap(rowsOf),
        notes: ['Processor seconds include those of the local host.'],
      },
    ],
    ratios: least === undefined || most === undefined ? [] : ratiosOf(least, most),
  };
}
