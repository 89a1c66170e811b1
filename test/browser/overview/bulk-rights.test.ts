import { expectAccessible, expectFits } from '../admin-site';
import { box, button, useBulkSite } from './bulk-site';

describe('changing several issues without the right to', () => {
  const { site, open, requestOf } = useBulkSite();
  const noEdit = 'You may not edit these issues, change their due dates or comment on them.';
  const noAssign = 'You may not assign these issues.';

  it('is offered to nobody who may only look, and says so at the buttons', async () => {
    const page = await open('viewer');
    await site.clearLedger();
    await box(page, 'Select all listed issues').check();
    await page.getByText('Jira lets you change issues one by one only.').waitFor();
    for (const name of ['Request extension', 'Pause', 'Assign']) {
      expect(await button(page, name).getAttribute('aria-disabled')).toBe('true');
      const described = await button(page, name).getAttribute('aria-describedby');
      expect(await page.locator(`[id="${described ?? ''}"]`).innerText()).toContain('Make bulk changes');
    }
    await button(page, 'Pause').press('Enter');
    expect(await page.getByRole('textbox', { name: 'Reason' }).count()).toBe(0);
    await expectAccessible(page);
    // Asked once, however many are selected.
    await box(page, 'Select SEC-1').uncheck();
    await box(page, 'Select SEC-1').check();
    const { entries } = await site.ledger();
    expect(entries.filter(({ path }) => path.endsWith('/permissions/check'))).toHaveLength(1);
    await page.close();
  });

  it('is offered as far as Jira lets the person, and the preview names the others', async () => {
    const deny = { project: 'SEC', account: 'dev', permissions: ['SCHEDULE_ISSUES'] };
    await site.post('/host/jira', { deny });
    const page = await open();
    await box(page, 'Select SEC-1').check();
    await page.getByText(noEdit).waitFor();
    expect(await page.getByText(noAssign).count()).toBe(0);
    expect(await button(page, 'Request extension').getAttribute('aria-disabled')).toBe('true');
    expect(await button(page, 'Assign').getAttribute('aria-disabled')).toBe('false');
    await expectAccessible(page);
    await page.close();
  });

  it.each([320, 1280])('fits %d pixels with every reason', async (width) => {
    const permissions = ['SCHEDULE_ISSUES', 'ASSIGN_ISSUES'];
    await site.post('/host/jira', { deny: { project: 'SEC', account: 'dev', permissions } });
    const page = await open('dev', width);
    await box(page, 'Select SEC-1').check();
    await page.getByText(noEdit).waitFor();
    await page.getByText(noAssign).waitFor();
    await expectFits(page);
    await page.close();
  });

  it('is refused by the server too, if the right went after the page was opened', async () => {
    const page = await open();
    await box(page, 'Select SEC-1').check();
    await button(page, 'Request extension').click();
    await page.getByRole('spinbutton', { name: 'Days' }).fill('7');
    await page.getByRole('textbox', { name: 'Plan' }).fill('Vendor ships on Friday');
    await site.post('/host/jira', { deny: { account: 'dev', permissions: ['BULK_CHANGE'] } });
    await button(page, 'Preview').click();
    await page.getByText('Ask a Jira administrator for the global permission “Make bulk changes”.').waitFor();
    expect(await requestOf('SEC-1')).toBe('none');
    await page.close();
  });
});
