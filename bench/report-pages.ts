import type { LatencyKind } from '../devhost/forge/latency';
import { median } from './median';
import {
  bytesOf,
  measurePageLoads,
  SLOW_DOWN,
  type LoadBesideFloor,
  type PageLoad,
  type VisitKind,
} from './page-load';
import { measuredPages } from './page-subject';
import type { Visit } from './page-visit';
import { ratiosOf, spread, type BenchTable, type PartResult, type Ratio } from './result';

/** Maximum ratio of a page's time to that of an empty page. */
const TIME_AIM = 1.3;
/** A smaller layout shift, as browsers measure it, is not noticeable. */
const SHIFT_AIM = 0.1;

const kinds: Readonly<Record<VisitKind, string>> = {
  cold: 'empty cache',
  warm: 'second visit',
  slow: `empty cache, processor ${SLOW_DOWN} times slower`,
};
const visitKinds = Object.keys(kinds) as VisitKind[];

function kib(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}

function of(visits: readonly Visit[], figure: 'shownMs' | 'answeredMs' | 'wireBytes'): readonly number[] {
  return visits.flatMap((visit) => visit[figure] ?? []);
}

function visitTable(kind: VisitKind, loads: readonly PageLoad[], rounds: number): BenchTable {
  return {
    title: `The pages beside empty Atlaskit pages, visited in turn, ${rounds} rounds: ${kinds[kind]}`,
    headings: [
      '',
      'requests',
      'KiB on the wire',
      'shown after ms (median)',
      'least',
      'most',
      'answers after ms (median)',
      'least',
      'most',
    ],
    rows: loads.map(({ page, visits: { [kind]: visits } }) => [
      page,
      median(visits.map(({ paths }) => paths.length)),
      kib(median(of(visits, 'wireBytes'))),
      ...spread(of(visits, 'shownMs'), 0),
      ...(visits.some(({ answeredMs }) => answeredMs !== null)
        ? spread(of(visits, 'answeredMs'), 0)
        : ['', '', '']),
    ]),
  };
}

function fileTable({ page, first, later }: PageLoad): BenchTable {
  const rows = (when: string, files: PageLoad['first']): readonly (readonly string[])[] =>
    [...files]
      .sort((a, b) => b.gzipBytes - a.gzipBytes)
      .map(({ name, gzipBytes }) => [name, when, kib(gzipBytes)]);
  return {
    title: `The ${page}: its files`,
    headings: ['', 'loaded', 'KiB gzip'],
    rows: [...rows('first', first), ...rows('later', later)],
  };
}

/** An empty page, by what its ratios are called. */
interface Floor {
  readonly load: PageLoad;
  /** Ends the keys of its ratios. */
  readonly suffix: string;
  readonly what: string;
}

function timeRatios({ page, visits }: PageLoad, { load, suffix, what }: Floor): readonly Ratio[] {
  const name = page.replaceAll(' ', '-');
  return visitKinds.flatMap((kind) =>
    (['shownMs', 'answeredMs'] as const)
      .filter((figure) => of(visits[kind], figure).length > 0)
      .map((figure) => ({
        key: `page-${figure === 'shownMs' ? 'time' : 'answer'}-${kind}-${name}${suffix}`,
        what: `${page}, ${kinds[kind]}: ${figure === 'shownMs' ? 'main content shown' : 'click answered'}, vs. ${what}`,
        values: ratiosOf(of(visits[kind], figure), of(load.visits[kind], figure)),
        aim: TIME_AIM,
      })),
  );
}

function ratiosFor({ own, asking }: LoadBesideFloor, empty: PageLoad): readonly Ratio[] {
  const { page, first, visits } = own;
  const name = page.replaceAll(' ', '-');
  return [
    ...timeRatios(own, { load: empty, suffix: '', what: 'an empty page' }),
    ...timeRatios(own, { load: asking, suffix: '-asking', what: 'an empty page that asks once' }),
    {
      key: `page-bytes-${name}`,
      what: `${page}: bytes of the first load, vs. an empty page`,
      values: [bytesOf(first) / bytesOf(empty.first)],
      aim: TIME_AIM,
    },
    {
      key: `page-shift-${name}`,
      what: `${page}: layout shift while it is drawn`,
      values: visits.slow.map(({ shift }) => shift),
      aim: SHIFT_AIM,
    },
  ];
}

/**
 * The app's pages compared with empty pages of the same libraries, one that asks nobody and one that asks the same of its
 * resolver: their weight, and how soon they are shown.
 */
export async function reportPages(rounds: number, latency: LatencyKind): Promise<PartResult> {
  const { pages, empty } = await measurePageLoads(measuredPages, rounds, latency);
  const loads = [...pages.flatMap(({ own, asking }) => [own, asking]), empty];
  return {
    part: 'pages',
    tables: [
      ...visitKinds.map((kind) => visitTable(kind, loads, rounds)),
      ...pages.map(({ own }) => fileTable(own)),
    ],
    ratios: pages.flatMap((page) => ratiosFor(page, empty)),
  };
}
