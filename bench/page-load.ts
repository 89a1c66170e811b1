import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { buildStatic } from '../scripts/build-static';
import { launchBrowser } from '../test/support/browser';
import { startHost } from '../test/support/running-host';
import { servePages } from './page-server';

const ROOT = resolve(__dirname, '..');
const EMPTY = join(ROOT, 'build', 'bench', 'empty-page');
/** Where the page and the empty one are served. */
const SUBJECT = 'subject';
const EMPTY_NAME = 'empty';

/** A page of the app, and what on it says that it is there. */
export interface PageSubject {
  readonly page: string;
  /** Of the built page. */
  readonly directory: string;
  readonly query: string;
  /** Selects what has text as soon as a person sees what the page is for. */
  readonly shown: string;
}

export const panelSubject: PageSubject = {
  page: 'panel',
  directory: join(ROOT, 'static', 'dist', 'issue-panel'),
  query: 'moduleKey=sla-panel&issueKey=SEC-1&accountId=dev',
  shown: '[data-testid="sla-remaining"]',
};

export const adminSubject: PageSubject = {
  page: 'admin page',
  directory: join(ROOT, 'static', 'dist', 'admin'),
  query: 'moduleKey=admin-page&accountId=admin',
  shown: '.verdict',
};

/** A file of a page, compressed. */
export interface WeighedFile {
  readonly name: string;
  readonly gzipBytes: number;
}

export interface PageLoad {
  readonly page: string;
  /** What the browser gets until the page is shown. */
  readonly first: readonly WeighedFile[];
  /** What it gets when a person goes on. */
  readonly later: readonly WeighedFile[];
  /** Milliseconds from navigation until the text is on the screen, cold cache, one for each round. */
  readonly shownMs: readonly number[];
}

export function bytesOf(files: readonly WeighedFile[]): number {
  return files.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
}

function weigh(directory: string): readonly WeighedFile[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(directory, name)).isFile())
    .map((name) => ({ name, gzipBytes: gzipSync(readFileSync(join(directory, name))).length }));
}

/** As text: a function would bring along helpers of the tool that runs this file. The last frame is the one that paints. */
function markWhenShown(selector: string): string {
  return `(function look() {
    const shown = document.querySelector(${JSON.stringify(selector)})?.textContent ?? '';
    requestAnimationFrame(shown === '' ? look : () => performance.mark('shown'));
  })();`;
}

interface Shown {
  readonly ms: number;
  /** Paths that were asked for until then. */
  readonly paths: ReadonlySet<string>;
}

async function pathsUntil(page: Page, url: string): Promise<Shown> {
  const paths = new Set<string>();
  page.on('request', (request) => paths.add(new URL(request.url()).pathname));
  await page.goto(url);
  const mark = await page.waitForFunction(`performance.getEntriesByName('shown')[0]?.startTime`);
  return { ms: Number(await mark.jsonValue()), paths: new Set(paths) };
}

/** Opens a page in a fresh context and waits until an element has text and has been painted. */
async function timeToShow(browser: Browser, url: string, selector: string): Promise<Shown> {
  const context = await browser.newContext({ viewport: { width: 700, height: 800 } });
  try {
    const page = await context.newPage();
    await page.addInitScript({ content: markWhenShown(selector) });
    return await pathsUntil(page, url);
  } finally {
    await context.close();
  }
}

async function buildEmptyPage(): Promise<void> {
  const vite = join(ROOT, 'node_modules', '.bin', 'vite');
  const source = join(__dirname, 'empty-page');
  const args = [source, '--base', './', '--outDir', EMPTY, '--emptyOutDir', '--logLevel', 'error'];
  await promisify(execFile)(vite, ['build', ...args], { cwd: ROOT });
}

function toLoad(
  page: string,
  files: readonly WeighedFile[],
  name: string,
  rounds: readonly Shown[],
): PageLoad {
  const asked = new Set(rounds.flatMap(({ paths }) => [...paths]));
  const isFirst = (file: WeighedFile): boolean => asked.has(`/${name}/${file.name}`);
  return {
    page,
    first: files.filter(isFirst),
    later: files.filter((file) => !isFirst(file)),
    shownMs: rounds.map(({ ms }) => ms),
  };
}

/** Loads a page and an empty one of the same libraries in turn, so that both meet the same machine. */
export async function measurePageLoad(
  subject: PageSubject,
  rounds: number,
): Promise<readonly [page: PageLoad, empty: PageLoad]> {
  await buildStatic();
  await buildEmptyPage();
  const host = await startHost({ demo: true });
  const server = await servePages({ [SUBJECT]: subject.directory, [EMPTY_NAME]: EMPTY }, host.origin);
  const browser = await launchBrowser();
  try {
    const url = `${server.origin}/${SUBJECT}/index.html?${subject.query}`;
    const emptyUrl = `${server.origin}/${EMPTY_NAME}/index.html?moduleKey=sla-panel`;
    const shown: Shown[] = [];
    const shownEmpty: Shown[] = [];
    // The first of each warms up the server and the browser, and is not counted.
    for (let round = 0; round <= rounds; round += 1) {
      const both = [
        await timeToShow(browser, url, subject.shown),
        await timeToShow(browser, emptyUrl, '[data-testid="shown"]'),
      ] as const;
      if (round === 0) continue;
      shown.push(both[0]);
      shownEmpty.push(both[1]);
    }
    return [
      toLoad(subject.page, weigh(subject.directory), SUBJECT, shown),
      toLoad('empty Atlaskit page', weigh(EMPTY), EMPTY_NAME, shownEmpty),
    ];
  } finally {
    await browser.close();
    await server.close();
    await host.stop();
  }
}
