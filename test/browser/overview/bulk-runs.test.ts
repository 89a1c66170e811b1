import { choose, expectAccessible } from '../admin-site';
import { box, button, listed, previewExtension, result, rowOf, useBulkSite } from './bulk-site';

describe('changes of several issues that are under way or have ended', () => {
  const { site, open, look, requestOf } = useBulkSite();

  it('goes on after the page was left in the middle, and does nothing twice', async () => {
    const page = await open();
    await box(page, 'Select all listed issues').check();
    await previewExtension(page);
    await page.getByText('This will happen to 3 issues.').waitFor();
    // The answer to the second change never arrives, although the server makes it.
    let steps = 0;
    await page.route('**/host/invoke', async (route) => {
      const { functionKey } = route.request().postDataJSON() as { readonly functionKey: string };
      if (functionKey !== 'takeBulkStep') return route.fallback();
      steps += 1;
      if (steps !== 2) return route.fallback();
      await route.fetch();
      return undefined;
    });
    await button(page, 'Request extension: 3 issues').click();
    await page.getByText('1 of 3 issues: 1 requested.').waitFor();
    for (let tries = 0; (await requestOf('SEC-2')) !== 'waiting' && tries < 50; tries += 1)
      await page.waitForTimeout(50);
    await page.reload();

    await page.getByText('Nothing is done twice if you go on.').waitFor();
    await page.getByText('Stopped after 1 of 3 issues: 1 requested.').waitFor();
    expect(await result(page, 'SEC-2')).toContain('In progress');
    await box(page, 'Select SEC-1').check();
    await page.getByText('Finish or discard the changes above before you begin others.').waitFor();
    expect(await button(page, 'Assign').count()).toBe(0);
    await expectAccessible(page);
    await button(page, 'Continue with 2 issues').click();
    await page.getByText('Finished with 3 issues: 3 requested.').waitFor();
    expect(await result(page, 'SEC-2')).toContain('Was requested already.');
    for (const key of ['SEC-1', 'SEC-2', 'SEC-3']) {
      expect(await requestOf(key)).toBe('waiting');
      expect((await site.comments(key)).filter((text) => text.includes('Vendor ships'))).toHaveLength(1);
    }
    await button(page, 'Close').click();
    await page.reload();
    await listed(page);
    expect(await page.getByText('Nothing is done twice').count()).toBe(0);
    await page.close();
  });

  it('goes on while another part of the page is shown', async () => {
    const page = await open();
    await box(page, 'Select all listed issues').check();
    await previewExtension(page);
    await button(page, 'Request extension: 3 issues').click();
    await page.getByRole('link', { name: 'Trends' }).click();
    await page.getByRole('link', { name: 'Now' }).click();
    await page.getByText('Finished with 3 issues: 3 requested.').waitFor();
    // Nothing is left to go on with.
    await page.reload();
    await page.getByText('You left the page before you had closed these results.').waitFor();
    expect(await page.getByText('Nothing is done twice').count()).toBe(0);
    await page.close();
  });

  it('keeps a run from anybody else in the same tab', async () => {
    const page = await open();
    await box(page, 'Select SEC-1').check();
    await previewExtension(page);
    await button(page, 'Request extension: 1 issue').click();
    await page.getByText('Finished with 1 issue: 1 requested.').waitFor();
    await look(page, 'lead');
    expect(await page.getByText('You left the page').count()).toBe(0);
    await page.close();
  });

  it('tries again what got no answer, and says what the server said', async () => {
    const page = await open();
    await box(page, 'Select all listed issues').check();
    await previewExtension(page);
    await page.getByText('This will happen to 3 issues.').waitFor();
    await site.fault({ target: 'jira', match: 'mypermissions', status: 503, times: 1 });
    await button(page, 'Request extension: 3 issues').click();
    await page.getByText('Finished with 3 issues: 2 requested, 1 not known.').waitFor();
    await button(page, 'Try again: 1 issue').click();
    await page.getByText('Finished with 3 issues: 3 requested.').waitFor();
    await page.close();
  });

  it('shows whose the issues are once it has ended, although Jira’s index lags behind', async () => {
    await site.fault({ target: 'jira', indexLagMs: 3_600_000 });
    const page = await open();
    expect(await rowOf(page, 'SEC-1').innerText()).toContain('Unassigned');
    await box(page, 'Select SEC-1').check();
    await button(page, 'Assign').click();
    await choose(page, 'New assignee', 'len', 'Lena Lead');
    await button(page, 'Preview').click();
    await button(page, 'Assign: 1 issue').click();
    await page.getByText('Finished with 1 issue: 1 done.').waitFor();
    await rowOf(page, 'SEC-1').filter({ hasText: 'Lena Lead' }).waitFor();
    expect(await rowOf(page, 'SEC-2').innerText()).toContain('Unassigned');
    // The results stay until they are closed.
    expect(await result(page, 'SEC-1')).toContain('Assigned.');
    await button(page, 'Close').click();
    await listed(page);
    await rowOf(page, 'SEC-1').filter({ hasText: 'Lena Lead' }).waitFor();
    await page.close();
  });
});
