import type { Browser, Page } from 'playwright-core';
import { axeProblems, launchBrowser, switchTheme } from '../../support/browser';

const PAGE = `<!doctype html>
  <html lang="en">
    <head>
      <title>A page</title>
      <style>
        p { color: #000; background: #fff; }
        [data-color-mode='dark'] p { color: #777; background: #666; }
      </style>
    </head>
    <body><main><h1>A heading</h1><p>A text that only one theme shows well.</p></main></body>
  </html>`;

/** The tests of the pages rely on it: it must not miss what a second theme or a later change brings. */
describe('what axe finds on a page', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    page = await browser.newPage();
    await page.setContent(PAGE);
    await switchTheme(page, 'light');
    expect(await axeProblems(page)).toEqual([]);
  });
  afterEach(() => page.close());
  afterAll(() => browser.close());

  const addImage = (): Promise<void> =>
    page.evaluate(() => {
      document.querySelector('main')?.append(document.createElement('img'));
    });

  it('are colors of the second theme', async () => {
    await switchTheme(page, 'dark');
    expect(await axeProblems(page)).toEqual([expect.stringContaining('color-contrast: p ')]);
  });

  it('is not the contrast if that is left out', async () => {
    await switchTheme(page, 'dark');
    expect(await axeProblems(page, ['color-contrast'])).toEqual([]);
  });

  it('is what was added since, in the same theme and in the other', async () => {
    await addImage();
    expect(await axeProblems(page)).toEqual([expect.stringContaining('image-alt: img ')]);
    await switchTheme(page, 'dark');
    await addImage();
    const found = await axeProblems(page);
    expect(found).toHaveLength(2);
    expect(found.join()).toMatch(/color-contrast: .*image-alt: /s);
  });
});
