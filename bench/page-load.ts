import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildStatic } from '../scripts/pages/build-static';
import { launchBrowser } from '../test/support/browser';
import type { LatencyKind } from '../devhost/forge/latency';
import { startHost, type RunningHost } from '../test/support/running-host';
import { servePages } from './page-server';
import { askingSubject, emptySubject, type MeasuredPage, type PageSubject } from './page-subject';
import { visitTwice, type Visit } from './page-visit';

const ROOT = resolve(__dirname, '..');

/** Kinds of visits to a page. */
export type VisitKind = 'cold' | 'warm' | 'slow';
/** Slowdown of the processor for a slow visit. */
export const SLOW_DOWN = 4;

/** A file of a page, compressed. */
export interface WeighedFile {
  readonly name: string;
  readonly gzipBytes: number;
}

export interface PageLoad {
  readonly page: string;
  /** Loaded until the page is shown. */
  readonly first: readonly WeighedFile[];
  /** Loaded when a person continues. */
  readonly later: readonly WeighedFile[];
  /** One for each round. */
  readonly visits: Readonly<Record<VisitKind, readonly Visit[]>>;
}

export function bytesOf(files: readonly WeighedFile[]): number {
  return files.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
}

function weigh(directory: string): readonly WeighedFile[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(directory, name)).isFile())
    .map((name) => ({ name, gzipBytes: gzipSync(readFileSync(join(directory, name))).length }));
}

/** Builds a folder of this directory. */
async function buildFloor(folder: string): Promise<void> {
  const vite = join(ROOT, 'node_modules', '.bin', 'vite');
  const source = join(__dirname, folder);
  const directory = join(ROOT, 'build', 'bench', folder);
  const args = [source, '--base', './', '--outDir', directory, '--emptyOutDir'];
  await promisify(execFile)(vite, ['build', ...args, '--logLevel', 'error'], { cwd: ROOT });
}

/** The part of a page's address that identifies it to the server. */
function nameOf({ page }: PageSubject): string {
  return page.replaceAll(' ', '-');
}

function toLoad(subject: PageSubject, visits: PageLoad['visits']): PageLoad {
  const asked = new Set(Object.values(visits).flatMap((each) => each.flatMap(({ paths }) => paths)));
  const isFirst = ({ name }: WeighedFile): boolean => asked.has(`/${nameOf(subject)}/${name}`);
  const files = weigh(subject.directory);
  return {
    page: subject.page,
    first: files.filter(isFirst),
    later: files.filter((file) => !isFirst(file)),
    visits,
  };
}

/** A page, and the empty one that asks the same of its resolver. */
export interface LoadBesideFloor {
  readonly own: PageLoad;
  readonly asking: PageLoad;
}

export interface MeasuredLoads {
  readonly pages: readonly LoadBesideFloor[];
  /** The empty page that asks nobody. */
  readonly empty: PageLoad;
}

type Visits = Record<VisitKind, Visit[]>;

async function visitAll(
  subjects: readonly PageSubject[],
  rounds: number,
  host: RunningHost,
): Promise<ReadonlyMap<PageSubject, Visits>> {
  const served = subjects.map((subject) => [nameOf(subject), subject.directory] as const);
  const server = await servePages(Object.fromEntries(served), host.origin);
  const browser = await launchBrowser();
  const seen = new Map(
    subjects.map((subject): [PageSubject, Visits] => [subject, { cold: [], warm: [], slow: [] }]),
  );
  try {
    // The first round warms up the host, the server and the browser, and is not counted.
    for (let round = 0; round <= rounds; round += 1)
      for (const [subject, visits] of seen) {
        const url = `${server.origin}/${nameOf(subject)}/index.html?${subject.query}`;
        const { cold, warm } = await visitTwice(browser, url, subject, 1);
        if (round === 0) continue;
        visits.cold.push(cold);
        visits.warm.push(warm);
        visits.slow.push((await visitTwice(browser, url, subject, SLOW_DOWN)).cold);
      }
    return seen;
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * Visits some pages and empty ones of the same libraries in turn, so that other load on the machine affects all alike.
 * @param latency of the app's calls.
 */
export async function measurePageLoads(
  pages: readonly MeasuredPage[],
  rounds: number,
  latency: LatencyKind,
): Promise<MeasuredLoads> {
  await buildStatic();
  await buildFloor('empty-page');
  await buildFloor('asking-page');
  const pairs = pages.map((page) => ({ own: page.subject, asking: askingSubject(page) }));
  const host = await startHost({ demo: true, latency });
  try {
    const subjects = [...pairs.flatMap(({ own, asking }) => [own, asking]), emptySubject];
    const seen = await visitAll(subjects, rounds, host);
    const loadOf = (subject: PageSubject): PageLoad =>
      toLoad(subject, seen.get(subject) ?? { cold: [], warm: [], slow: [] });
    return {
      pages: pairs.map(({ own, asking }) => ({ own: loadOf(own), asking: loadOf(asking) })),
      empty: loadOf(emptySubject),
    };
  } finally {
    await host.stop();
  }
}
