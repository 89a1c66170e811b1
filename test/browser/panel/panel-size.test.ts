import type { Page } from 'playwright-core';
import { openPage, panelUrl } from '../../support/browser';
import { usePanelSite } from './panel-site';
import { answerWith, trackedView } from './panel-views';

/** An issue's page is read in passing: this much is seen without scrolling, and read in half a minute. */
const MOST_WORDS = 120;
const MOST_HEIGHT = 480;
const FIRST_VIEW = 160;

interface Size {
  readonly words: number;
  readonly height: number;
}

const sizeOf = (page: Page): Promise<Size> =>
  page.evaluate(() => ({
    words: (document.querySelector('main')?.innerText ?? '').trim().split(/\s+/).length,
    height: document.body.getBoundingClientRect().height,
  }));

describe('the size of the panel', () => {
  const { origin, browser, site, track } = usePanelSite();
  const open = async (issueKey: string, as: string, width = 760): Promise<Page> => {
    const { page } = await openPage(browser(), origin(), width);
    await page.goto(panelUrl(origin(), { issueKey, as }));
    await page.getByTestId('sla-state').waitFor();
    await page.waitForLoadState('networkidle');
    return page;
  };

  it.each(['dev', 'viewer'])('as it opens on an issue that is on track, for %s', async (as) => {
    const page = await open(await track(2), as);
    await page.getByRole('heading', { name: 'Submission' }).waitFor();
    const { words, height } = await sizeOf(page);
    expect(words).toBeLessThanOrEqual(MOST_WORDS);
    expect(height).toBeLessThanOrEqual(MOST_HEIGHT);
    await page.close();
  });

  it('has state, due date and time left at the top, also with everything else there is to say', async () => {
    const { clock } = trackedView();
    const { page } = await openPage(browser(), origin(), 760);
    await answerWith(
      page,
      trackedView({
        moved: { by: 'date-set', person: 'dev', policyDueDate: '2026-11-26' },
        answers: [{ name: 'first-response', clock }],
        skippedFields: ['duedate'],
        isTooFarForJira: true,
      }),
    );
    await page.goto(panelUrl(origin(), { issueKey: await track(2) }));
    for (const testId of ['sla-state', 'sla-due', 'sla-remaining']) {
      const bottom = await page.getByTestId(testId).evaluate((it) => it.getBoundingClientRect().bottom);
      expect(bottom).toBeLessThanOrEqual(FIRST_VIEW);
    }
    await page.close();
  });

  it('wraps a long title beside its chevron on a narrow page', async () => {
    const page = await open(await track(2), 'dev', 320);
    const title = page.locator('summary', { hasText: 'Definition of fixed, and missed deadlines' });
    const [chevron, text] = await title.evaluate((it) => {
      const style = getComputedStyle(it, '::before');
      const { left, top } = it.getBoundingClientRect();
      const heading = it.firstElementChild?.getBoundingClientRect();
      return [
        Number.parseFloat(style.width),
        { left: (heading?.left ?? 0) - left, top: (heading?.top ?? 0) - top },
      ];
    });
    expect(text.left).toBeGreaterThan(chevron);
    expect(text.top).toBeLessThan(5);
    await page.close();
  });

  it('is one line on an issue without a clock', async () => {
    const fields = { project: { key: 'SEC' }, issuetype: { name: 'Vulnerability' }, summary: 'By hand' };
    const { body } = await site.post('/jira/rest/api/3/issue', { fields });
    const page = await open((body as { key: string }).key, 'dev');
    const { words, height } = await sizeOf(page);
    expect(words).toBeLessThanOrEqual(25);
    expect(height).toBeLessThanOrEqual(48);
    await page.close();
  });
});
