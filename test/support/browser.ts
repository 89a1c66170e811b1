import { existsSync, readFileSync } from 'node:fs';
import type axe from 'axe-core';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Half the size of the package's `source`, which every page with such a test reads. */
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const ARGS = [
  '--no-sandbox',
  '--headless=shell',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The Chromium for tests: the configured one, one on the system, or the one from npm. */
async function chromiumPath(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return named;
  const installed = SYSTEM_BROWSERS.find((path) => existsSync(path));
  if (installed !== undefined) return installed;
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: ARGS });
}

/**
 * A page of the browser, with everything that must never happen on it: errors, refused styles or scripts, foreign
 * requests.
 */
export interface WatchedPage {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** @param origin the only site that the page may call. */
export async function openPage(browser: Browser, origin: string, width = 700): Promise<WatchedPage> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  // Well below jest's own timeout, so that a failure names what was waited for.
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // The browser logs a failed answer of the server itself, and some tests provoke one.
    const isAnswer = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isAnswer) complaints.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) complaints.push(`Request to ${url}`);
  });
  return { page, complaints };
}

export type Theme = 'light' | 'dark';

export interface PanelPlace {
  readonly issueKey: string;
  readonly theme?: Theme;
  readonly as?: string;
}

/** The address of the panel's own frame, without Jira's page around it. */
export function panelUrl(origin: string, { issueKey, theme = 'light', as = 'admin' }: PanelPlace): string {
  const query = new URLSearchParams({ moduleKey: 'sla-panel', issueKey, theme, accountId: as });
  return `${origin}/custom-ui/issue-panel/index.html?${query.toString()}`;
}

/** The address of the admin page's own frame. */
export function adminUrl(origin: string, theme: Theme = 'light', as = 'admin'): string {
  const query = new URLSearchParams({ moduleKey: 'admin-page', theme, accountId: as });
  return `${origin}/custom-ui/admin/index.html?${query.toString()}`;
}

/** The address of the overview's own frame. */
export function overviewUrl(origin: string, theme: Theme = 'light', as = 'admin'): string {
  const query = new URLSearchParams({ moduleKey: 'overview', theme, accountId: as });
  return `${origin}/custom-ui/overview/index.html?${query.toString()}`;
}

/** Switches the theme of an open page, as Jira does. */
export async function switchTheme(page: Page | Frame, theme: Theme): Promise<void> {
  await page.evaluate((mode) => {
    document.documentElement.dataset['colorMode'] = mode;
  }, theme);
}

/** Axe's rules whose result depends on the colors of a theme. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe was last run on, as long as the page is open. */
interface Tested {
  readonly axe: typeof axe;
  tested?: string;
}

/**
 * Violations found by axe, one line for each rule. A theme changes colors only: on a page that is as it was when all rules
 * were run, those on colors run.
 * @param without rules that cannot be judged here.
 */
export async function axeProblems(
  page: Page | Frame,
  without: readonly string[] = [],
): Promise<readonly string[]> {
  // Through the debugger, because the page's policy allows no scripts. Once per page, as it is large.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const violations = await page.evaluate(
    async ({ off, colorRules }) => {
      const here = window as unknown as Tested;
      const html = document.documentElement.outerHTML.replace(/ data-color-mode="\w*"/, '');
      const content = `${window.innerWidth} ${html}`;
      const onColors = { type: 'rule', values: colorRules.filter((id) => !off.includes(id)) } as const;
      // Passed rules need no details.
      const found = await here.axe.run({
        resultTypes: ['violations'],
        rules: Object.fromEntries(off.map((id) => [id, { enabled: false }])),
        ...(here.tested === content && { runOnly: onColors }),
      });
      here.tested = content;
      return found.violations.map(({ id, nodes }) => ({
        id,
        targets: nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`),
      }));
    },
    { off: without, colorRules: COLOR_RULES },
  );
  return violations.map(({ id, targets }) => `${id}: ${targets.join('; ')}`);
}

/** How far a page's content exceeds its width, in pixels. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
