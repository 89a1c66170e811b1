import type { Page } from 'playwright-core';
import { openPage, panelUrl } from '../../support/browser';
import { usePanelSite } from './panel-site';
import { answerWith, trackedView } from './panel-views';

const DAY = 86_400;

const seconds: Readonly<Record<string, number>> = { d: DAY, h: 3600, min: 60, s: 1 };

/** The seconds of a span such as `9 d 4 h left`. */
function secondsOf(text: string): number {
  const parts = [...text.matchAll(/(\d+) (d|h|min|s)\b/g)];
  if (parts.length === 0) throw new Error(`Not a span: ${text}`);
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (seconds[unit ?? ''] ?? 0), 0);
}

const remainingOf = async (page: Page): Promise<string> => page.getByTestId('sla-remaining').innerText();

const comeBack = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

describe('time in the panel', () => {
  const { origin, browser, site, track } = usePanelSite();

  const inTheLastHour = trackedView({
    clock: { band: 'at-risk', deadline: '2026-11-10T12:31:12Z', dueDate: '2026-11-10', nextCheckAt: null },
  });

  it('counts down each second in the last hour', async () => {
    const { page } = await openPage(browser(), origin());
    await answerWith(page, inTheLastHour);
    await page.goto(panelUrl(origin(), { issueKey: await track(2) }));
    expect(await remainingOf(page)).toMatch(/^31 min \d+ s left$/);
    const first = secondsOf(await remainingOf(page));
    await page.waitForTimeout(2100);
    expect(first - secondsOf(await remainingOf(page))).toBeGreaterThanOrEqual(2);
    expect(first - secondsOf(await remainingOf(page))).toBeLessThanOrEqual(3);
    await page.close();
  });

  it('has no seconds for people who want less motion', async () => {
    const { page } = await openPage(browser(), origin());
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await answerWith(page, inTheLastHour);
    await page.goto(panelUrl(origin(), { issueKey: await track(2) }));
    expect(await remainingOf(page)).toBe('31 min left');
    await page.close();
  });

  it('follows the server’s clock, however wrong the browser’s is', async () => {
    const { page } = await openPage(browser(), origin());
    const issueKey = await track(2);
    await page.addInitScript(() => {
      const rightNow = Date.now.bind(Date);
      Date.now = () => rightNow() + 400 * 86_400_000;
    });
    await site.advance('P3D');
    await page.goto(panelUrl(origin(), { issueKey }));
    const expected = (28 - 2 - 3) * DAY;
    const shown = secondsOf(await remainingOf(page));
    expect(shown).toBeLessThanOrEqual(expected);
    expect(shown).toBeGreaterThanOrEqual(expected - 2 * 3600);
    expect(await page.evaluate(() => Date.now())).toBeGreaterThan(Date.now() + 300 * 86_400_000);
    await page.close();
  });

  it('refreshes when a person comes back after a while, and not before', async () => {
    const { page } = await openPage(browser(), origin());
    await page.clock.install();
    let asked = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/host/invoke')) asked += 1;
    });
    await page.goto(panelUrl(origin(), { issueKey: await track(2) }));
    const before = secondsOf(await remainingOf(page));
    await site.advance('P1D');
    await comeBack(page);
    expect(secondsOf(await remainingOf(page))).toBeGreaterThan(before - DAY / 2);
    expect(asked).toBe(1);

    await page.clock.fastForward('02:00');
    await comeBack(page);
    await page.waitForFunction(
      (mostDays) => parseInt(document.querySelector('.figure')?.textContent ?? '', 10) <= mostDays,
      Math.floor(before / DAY) - 1,
    );
    expect(asked).toBe(2);
    await page.close();
  });

  it('refreshes when the clock crosses a threshold', async () => {
    const { page } = await openPage(browser(), origin());
    await page.clock.install();
    const soon = trackedView({ clock: { nextCheckAt: '2026-11-10T12:00:30Z' } });
    const crossed = trackedView({ now: '2026-11-10T12:00:31Z', clock: { band: 'at-risk' } });
    await answerWith(page, soon, crossed);
    await page.goto(panelUrl(origin(), { issueKey: await track(2) }));
    await page.locator('main[data-state="on-track"]').waitFor();
    await page.clock.fastForward(29_000);
    expect(await page.getByRole('main').getAttribute('data-state')).toBe('on-track');
    await page.clock.fastForward(2000);
    await page.locator('main[data-state="at-risk"]').waitFor();
    await page.close();
  });

  it('breaches at the deadline automatically, and reports if it could not be updated', async () => {
    const { page } = await openPage(browser(), origin());
    await page.clock.install();
    const deadline = '2026-11-10T12:00:10Z';
    const clock = { deadline, dueDate: '2026-11-10', band: 'at-risk', nextCheckAt: deadline } as const;
    let asked = 0;
    await page.route('**/host/invoke', async (route) => {
      asked += 1;
      if (asked === 1) await route.fulfill({ json: trackedView({ clock }) });
      else await route.fulfill({ status: 500, json: { error: 'Storage is away.' } });
    });
    await page.goto(panelUrl(origin(), { issueKey: await track(2) }));
    await page.locator('main[data-state="at-risk"]').waitFor();
    expect(secondsOf(await remainingOf(page))).toBeLessThanOrEqual(10);
    await page.clock.fastForward(15_000);
    await page.locator('main[data-state="breached"]').waitFor();
    expect(await remainingOf(page)).toBe('less than 1 min overdue');
    await page.getByRole('status').filter({ hasText: 'Storage is away.' }).waitFor();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await page.close();
  });

  it('is a timer that is read to the minute and does not announce each tick', async () => {
    const { page } = await openPage(browser(), origin());
    await answerWith(page, trackedView());
    await page.goto(panelUrl(origin(), { issueKey: await track(2) }));
    const timer = page.getByRole('timer');
    expect(await timer.getAttribute('aria-label')).toBe('20 days, 23 hours and 59 minutes left');
    expect(await page.locator('[aria-live]').count()).toBe(0);
    await page.close();
  });
});
