import type { Page } from 'playwright-core';
import { viewNames, views } from '../../../static/src/admin/page/place';
import { axeProblems, overflowOf, switchTheme } from '../../support/browser';
import { submissionPayload } from '../../support/payloads';
import { openConnection, openView, part, unfold, useAdminSite } from '../admin-site';

/** What Tab has to reach: everything that a mouse can use, except what is folded away. */
const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** The controls that Tab does not reach. */
async function missedByTab(page: Page): Promise<readonly string[]> {
  // Tab begins where the last click was, and starts over at the end of the page.
  const presses = 2 * (await page.locator(CONTROLS).count());
  for (let pressed = 0; pressed <= presses; pressed += 1) {
    await page.keyboard.press('Tab');
    await page.evaluate(() => document.activeElement?.setAttribute('data-reached', ''));
  }
  return page.evaluate((controls) => {
    const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
    const missed = [...document.querySelectorAll(controls)].filter(
      (element) => isShown(element) && !element.hasAttribute('data-reached'),
    );
    return missed.map((element) => element.outerHTML.slice(0, 120));
  }, CONTROLS);
}

describe.each(views)('the part “%s” of the admin page', (view) => {
  const { site, show } = useAdminSite();
  const name = viewNames[view];
  const open = async (width?: number): Promise<Page> => {
    await site.deliver(submissionPayload({ eventId: 'event-1' }));
    await site.settle();
    await site.advance('PT1S');
    const page = await show(name, {}, width);
    // A part's code is loaded when it is first shown, also after the page itself has been idle.
    await page.locator('.current-view > :not([role="status"])').first().waitFor();
    await page.waitForLoadState('networkidle');
    return page;
  };

  it('has no problems that a tool finds, in light, dark and forced colors', async () => {
    const page = await open();
    for (const theme of ['light', 'dark'] as const) {
      await switchTheme(page, theme);
      expect(await axeProblems(page)).toEqual([]);
    }
    await page.emulateMedia({ forcedColors: 'active' });
    // The system's colors are drawn, but a script reads those of the page.
    expect(await axeProblems(page, ['color-contrast'])).toEqual([]);
    await page.close();
  });

  it('is reached and used by keyboard alone', async () => {
    const page = await open();
    expect(await missedByTab(page)).toEqual([]);
    await page.close();
  });

  it.each([
    ['at 320 pixels', 320],
    // 1,280 pixels at 200 %.
    ['at 200 percent', 640],
  ])('loses nothing and does not scroll sideways %s', async (_name, width) => {
    const page = await open(width);
    expect(await overflowOf(page)).toBe(0);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter(
          (element) => element.closest('.table-scroll, .visually-hidden, thead, textarea, pre') === null,
        )
        .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(cut).toEqual([]);
    await page.close();
  });

  it('does not move for somebody who wants less motion', async () => {
    const page = await open();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openView(page, name === 'Health' ? 'Policies' : 'Health');
    await openView(page, name);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.close();
  });
});

describe('a change on the admin page', () => {
  const { show } = useAdminSite();

  it('is announced once', async () => {
    const page = await show('Connections');
    const demo = await openConnection(page, 'demo');
    await unfold(demo, 'Test delivery');
    const button = demo.getByRole('button', { name: 'Send a test delivery' });
    await button.waitFor();
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver((changes) => {
        const areas = new Set(
          changes.map(({ target }) =>
            (target instanceof Element ? target : target.parentElement)?.closest(
              '[role="status"], [role="alert"]',
            ),
          ),
        );
        for (const area of areas) {
          const text = area?.textContent.trim() ?? '';
          if (text !== '') said.push(text);
        }
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    await button.press('Enter');
    await part(page, 'demo').getByRole('list', { name: 'Steps of the test' }).waitFor();
    expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([
      'A delivery like this would arrive.',
    ]);
    await page.close();
  });
});
