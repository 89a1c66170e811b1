import { axeProblems, openPage, overflowOf } from '../../support/browser';
import { submissionPayload } from '../../support/payloads';
import { usePanelSite } from '../panel/panel-site';

describe('the front page of the local site', () => {
  const { origin, browser, site } = usePanelSite();

  it('fits a narrow window, with keys and dates in one line', async () => {
    await site.deliver(submissionPayload());
    await site.settle();
    const { page } = await openPage(browser(), origin(), 400);
    await page.goto(origin());
    const row = page.getByRole('row').filter({ hasText: 'SEC-1' });
    expect(await overflowOf(page)).toBe(0);
    for (const part of [row.getByRole('link'), row.locator('time')]) {
      const box = await part.first().boundingBox();
      expect(box?.height).toBeLessThan(24);
    }
    expect(await axeProblems(page)).toEqual([]);
    await page.close();
  });
});
