import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { buildStatic } from '../scripts/build-static';
import { launchBrowser } from '../test/support/browser';
import { startHost } from '../test/support/running-host';
import { servePages } from './page-server';

const ROOT = resolve(__dirname, '..');
const PANEL = join(ROOT, 'static', 'dist', 'issue-panel');
const EMPTY = join(ROOT, 'build', 'bench', 'empty-page');

export interface PageLoad {
  readonly page: 'panel' | 'empty Atlaskit page';
  /** What the browser gets, compressed. */
  readonly gzipBytes: number;
  readonly files: number;
  /** Milliseconds from navigation until the text is on the screen, cold cache, one for each round. */
  readonly shownMs: readonly number[];
}

function weigh(directory: string): Pick<PageLoad, 'gzipBytes' | 'files'> {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name))
    .filter((path) => statSync(path).isFile());
  return {
    files: files.length,
    gzipBytes: files.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0),
  };
}

/** As text: a function would bring along helpers of the tool that runs this file. The last frame is the one that paints. */
function markWhenShown(testId: string): string {
  return `(function look() {
    const shown = document.querySelector('[data-testid="${testId}"]')?.textContent ?? '';
    requestAnimationFrame(shown === '' ? look : () => performance.mark('shown'));
  })();`;
}

/** Opens a page in a fresh context and waits until an element has text and has been painted. */
async function timeToShow(browser: Browser, url: string, testId: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 700, height: 800 } });
  try {
    const page = await context.newPage();
    await page.addInitScript({ content: markWhenShown(testId) });
    await page.goto(url);
    const mark = await page.waitForFunction(`performance.getEntriesByName('shown')[0]?.startTime`);
    return Number(await mark.jsonValue());
  } finally {
    await context.close();
  }
}

/** Loads the panel and an empty page of the same libraries in turn, so that both meet the same machine. */
export async function measurePanelLoad(rounds: number): Promise<readonly [panel: PageLoad, empty: PageLoad]> {
  await buildStatic();
  const vite = join(ROOT, 'node_modules', '.bin', 'vite');
  const args = [
    'build',
    join(__dirname, 'empty-page'),
    '--base',
    './',
    '--outDir',
    EMPTY,
    '--emptyOutDir',
    '--logLevel',
    'error',
  ];
  await promisify(execFile)(vite, args, { cwd: ROOT });
  const host = await startHost({ demo: true });
  const server = await servePages({ panel: PANEL, empty: EMPTY }, host.origin);
  const browser = await launchBrowser();
  try {
    const panelUrl = `${server.origin}/panel/index.html?moduleKey=sla-panel&issueKey=SEC-1&accountId=dev`;
    const emptyUrl = `${server.origin}/empty/index.html?moduleKey=sla-panel`;
    const panelMs: number[] = [];
    const emptyMs: number[] = [];
    // The first of each warms up the server and the browser, and is not counted.
    for (let round = 0; round <= rounds; round += 1) {
      const [panel, empty] = [
        await timeToShow(browser, panelUrl, 'sla-remaining'),
        await timeToShow(browser, emptyUrl, 'shown'),
      ];
      if (round > 0) {
        panelMs.push(panel);
        emptyMs.push(empty);
      }
    }
    return [
      { page: 'panel', ...weigh(PANEL), shownMs: panelMs },
      { page: 'empty Atlaskit page', ...weigh(EMPTY), shownMs: emptyMs },
    ];
  } finally {
    await browser.close();
    await server.close();
    await host.stop();
  }
}
