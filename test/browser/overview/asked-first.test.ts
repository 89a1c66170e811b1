import type { Page, Request, Route } from 'playwright-core';
import { openPage, overviewUrl } from '../../support/browser';
import { usePanelSite } from '../panel/panel-site';

const LISTED = 'section[aria-label="Needs attention"][aria-busy="false"]';

/** As many counts as the page asks for at once. */
const AT_ONCE = 6;

/** Holds some files back. @returns what lets them come, also those that are asked for only then. */
async function suspend(page: Page, files: string): Promise<() => Promise<void>> {
  const suspended: Route[] = [];
  let isReleased = false;
  await page.route(files, async (route) => {
    if (isReleased) await route.continue();
    else suspended.push(route);
  });
  return async () => {
    isReleased = true;
    for (const route of suspended) await route.continue();
  };
}

interface OpeningPage {
  readonly page: Page;
  /** Last parts of the paths of calls of Jira, and names of functions, in the order of the requests. */
  readonly asked: readonly string[];
  /** Lets the code that draws the page load. */
  readonly release: () => Promise<void>;
}

function nameOf(request: Request): string {
  const { pathname } = new URL(request.url());
  if (pathname === '/host/invoke') return (request.postDataJSON() as { functionKey: string }).functionKey;
  return pathname.replace(/^.*\//, '');
}

describe('before the code that draws it is loaded', () => {
  const { origin, browser, track, site } = usePanelSite();
  beforeAll(async () => {
    await track(2);
    await site.advance('PT1M');
  });

  const open = async (url: string): Promise<OpeningPage> => {
    const { page } = await openPage(browser(), origin());
    const release = await suspend(page, '**/assets/draw-*');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (/\/host\/invoke$|\/rest\/api\/3\//.test(request.url())) asked.push(nameOf(request));
    });
    await page.goto(url, { waitUntil: 'commit' });
    return { page, asked, release };
  };
  const counts = (asked: readonly string[]): number =>
    asked.filter((name) => name === 'approximate-count').length;

  it('the overview has asked for its figures and its list, and asks for none of them again', async () => {
    const { page, asked, release } = await open(overviewUrl(origin()));
    for (let answer = 0; answer < 21; answer += 1)
      if (counts(asked) < 21) await page.waitForResponse('**/approximate-count');
    expect(asked.slice(0, 1 + AT_ONCE)).toContain('getFigures');
    expect(asked).toContain('jql');
    expect(await page.locator('main').count()).toBe(0);
    await release();
    await page.locator(LISTED).waitFor();
    await page.waitForFunction(() => document.querySelector('.figure.asking') === null);
    expect(counts(asked)).toBe(21);
    expect(asked.filter((name) => name === 'jql')).toHaveLength(2);
    expect(asked.filter((name) => name === 'getFigures')).toHaveLength(1);
    await page.close();
  });

  it('an address that names a part and a period has asked for that alone', async () => {
    const path = encodeURIComponent('/trends/24/-/-');
    const { page, asked, release } = await open(`${overviewUrl(origin())}&path=${path}`);
    await release();
    await page.locator('main[data-state="figures"]').waitFor();
    expect(asked).toEqual(['getFigures']);
    await page.close();
  });

  it('whoever comes back to the present sees it counted again', async () => {
    const { page, asked, release } = await open(overviewUrl(origin()));
    await release();
    await page.locator(LISTED).waitFor();
    await page.getByRole('link', { name: 'Trends', exact: true }).click();
    await page.locator('[aria-current="page"]').getByText('Trends').waitFor();
    const before = counts(asked);
    await page.getByRole('link', { name: 'Now', exact: true }).click();
    await page.waitForFunction(() => document.querySelectorAll('.figure:not(.asking)').length > 0);
    expect(counts(asked)).toBeGreaterThan(before);
    await page.close();
  });

  it('the figures of the present wait neither for the code of their list nor for that of the past', async () => {
    const { page } = await openPage(browser(), origin());
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(nameOf(request)));
    const release = await suspend(page, '**/assets/needs-section-*.js');
    await page.goto(overviewUrl(origin()), { waitUntil: 'commit' });
    await page.locator('.glance .figure.counted').first().waitFor();
    expect(await page.locator(LISTED).count()).toBe(0);
    await release();
    await page.locator(LISTED).waitFor();
    const ofThePast = (): boolean => scripts.some((name) => name.startsWith('past-view-'));
    expect(ofThePast()).toBe(false);
    await page.getByRole('link', { name: 'Compliance', exact: true }).click();
    await page.getByRole('button', { name: 'Print' }).waitFor();
    expect(ofThePast()).toBe(true);
    await page.close();
  });

  it('the list comes after the first figure, and stays while everything is counted again', async () => {
    const { page } = await openPage(browser(), origin());
    const release = await suspend(page, '**/approximate-count');
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(nameOf(request)));
    const ofTheList = (): boolean => scripts.some((name) => name.startsWith('needs-section-'));
    await page.goto(overviewUrl(origin()));
    await page.locator('.figure.asking').first().waitFor();
    expect(ofTheList()).toBe(false);
    await release();
    await page.locator(LISTED).waitFor();
    expect(ofTheList()).toBe(true);
    await page.waitForFunction(() => document.querySelector('.figure.asking') === null);
    const releaseAgain = await suspend(page, '**/approximate-count');
    await page.getByRole('button', { name: 'Count again' }).click();
    await page.locator('.figure.asking').first().waitFor();
    await page.locator(LISTED).waitFor();
    await releaseAgain();
    await page.close();
  });

  it('a list whose code does not come says so, below the figures', async () => {
    const { page } = await openPage(browser(), origin());
    await page.route('**/assets/needs-section-*.js', (route) => route.abort());
    await page.goto(overviewUrl(origin()));
    await page.getByRole('alert').getByText('This part could not be loaded').waitFor();
    await page.locator('.glance .figure.counted').first().waitFor();
    expect(await page.locator(LISTED).count()).toBe(0);
    await page.close();
  });

  it('a gadget has asked for its figures', async () => {
    const query = 'moduleKey=sla-now&gadgetId=10100&accountId=admin&theme=light';
    const { page, asked, release } = await open(`${origin()}/custom-ui/gadget/index.html?${query}`);
    await page.waitForResponse('**/approximate-count');
    expect(await page.locator('main').count()).toBe(0);
    await release();
    await page.locator('.figure.counted').first().waitFor();
    await page.waitForFunction(() => document.querySelector('.figure.asking') === null);
    expect(counts(asked)).toBe(15);
    await page.close();
  });
});
