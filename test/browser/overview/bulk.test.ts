import { choose, expectAccessible, expectFits } from '../admin-site';
import { box, button, listed, previewExtension, result, useBulkSite } from './bulk-site';

describe('changing several issues from the overview', () => {
  const { site, open, requestOf, assigneeOf } = useBulkSite();

  it('requests an extension of each by keyboard alone, after a preview of each date', async () => {
    const page = await open();
    await box(page, 'Select SEC-1').focus();
    await page.keyboard.press('Space');
    await page.getByText('1 of 3 issues selected.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Select issues to change several at once.').waitFor();
    await box(page, 'Select all listed issues').focus();
    await page.keyboard.press('Space');
    await page.getByText('3 of 3 issues selected.').waitFor();
    await box(page, 'Select SEC-3').press('Space');
    await page.getByText('2 of 3 issues selected.').waitFor();
    expect(
      await box(page, 'Select all listed issues').evaluate(
        (node) => (node as HTMLInputElement).indeterminate,
      ),
    ).toBe(true);

    await button(page, 'Request extension').press('Enter');
    // The focus is in the form; an empty form says what is missing.
    await button(page, 'Preview').press('Enter');
    await page.getByText('Enter a plan.').waitFor();
    await page.getByRole('combobox', { name: 'New date' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.type('7');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Vendor ships on Friday');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('This will happen to 2 issues.').waitFor();
    const rows = await page.getByRole('table', { name: 'What will happen' }).getByRole('row').allInnerTexts();
    const day = (await site.now()).getTime() + 7 * 86_400_000;
    const shown = new Intl.DateTimeFormat('en-GB', {
      ...{ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
    }).format(day);
    expect(rows[1]).toContain(shown);
    expect(rows[1]).toContain('Requested; an approver decides.');
    await expectAccessible(page);
    expect(await requestOf('SEC-1')).toBe('none');

    // The first button after the summary, which has the focus.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Finished with 2 issues: 2 requested.').waitFor();
    expect(await result(page, 'SEC-1')).toContain(
      'Requested. An approver decides; until then nothing moves.',
    );
    await expectAccessible(page);
    expect([await requestOf('SEC-1'), await requestOf('SEC-2'), await requestOf('SEC-3')]).toEqual([
      ...['waiting', 'waiting', 'none'],
    ]);
    await button(page, 'Close').press('Enter');
    await page.getByText('Select issues to change several at once.').waitFor();
    await page.close();
  });

  it('says why an issue is left out, and goes back with what was entered', async () => {
    const page = await open();
    await box(page, 'Select SEC-1').check();
    await previewExtension(page);
    await button(page, 'Request extension: 1 issue').click();
    await button(page, 'Close').click();
    await box(page, 'Select all listed issues').check();
    await previewExtension(page);
    await page.getByText('This will happen to 2 issues; 1 is left out.').waitFor();
    await page.getByText('Left out. This would move a date later, which needs an approver').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('textbox', { name: 'Plan' }).inputValue()).toBe('Vendor ships on Friday');
    await page.keyboard.press('Escape');
    await page.getByText('3 of 3 issues selected.').waitFor();
    expect(await button(page, 'Request extension').evaluate((node) => node === document.activeElement)).toBe(
      true,
    );
    await page.close();
  });

  it('pauses and resumes', async () => {
    await site.saveSettings({ decidesAlone: ['dev'] });
    const page = await open();
    await box(page, 'Select SEC-2').check();
    expect(await button(page, 'Resume').count()).toBe(0);
    await button(page, 'Pause').click();
    await page.getByRole('textbox', { name: 'Reason' }).fill('Waiting for the vendor');
    await button(page, 'Preview').click();
    await page.getByText('Paused at once.').waitFor();
    await button(page, 'Pause: 1 issue').click();
    await page.getByText('Done. There is no due date now.').waitFor();
    expect(await site.projection('SEC-2')).toMatchObject({ state: 'paused' });
    await button(page, 'Close').click();

    // A paused issue is listed if it waits for an approver.
    const where = { issueKey: 'SEC-2', accountId: 'dev' };
    const { version } = (await site.invoke('sla-panel', 'getPanel', where)) as { readonly version: number };
    const dueDate = new Date((await site.now()).getTime() + 40 * 86_400_000).toISOString().slice(0, 10);
    const payload = { action: { type: 'ask-extension', dueDate, plan: 'Vendor' }, version };
    await site.invoke('sla-panel', 'takeAction', { ...where, payload });
    await site.advance('PT1M');
    await page.reload();
    await listed(page);
    await box(page, 'Select all listed issues').check();
    await button(page, 'Resume').click();
    await page.getByRole('textbox', { name: 'Reason' }).fill('The vendor has answered');
    await button(page, 'Preview').click();
    await page.getByText('This will happen to 1 issue; 2 are left out.').waitFor();
    await page.getByText('Resumed at once.').waitFor();
    await button(page, 'Resume: 1 issue').click();
    await page.getByText('Finished with 1 issue: 1 done.').waitFor();
    expect(await site.projection('SEC-2')).toMatchObject({ state: 'breached' });
    await page.close();
  });

  it('assigns as the person who looks, and asks Jira for whom that is possible', async () => {
    const page = await open();
    await box(page, 'Select all listed issues').check();
    await button(page, 'Assign').click();
    await choose(page, 'New assignee', 'len', 'Lena Lead');
    await site.jira('PUT', '/issue/SEC-3/assignee', { accountId: 'lead' }, 'admin');
    await button(page, 'Preview').click();
    // The list was read before somebody assigned the third one.
    await page.getByText('This will happen to 3 issues.').waitFor();
    await site.jira('PUT', '/issue/SEC-2/assignee', { accountId: 'admin' }, 'admin');
    await site.clearLedger();
    await button(page, 'Assign: 3 issues').click();
    await page.getByText('Finished with 3 issues: 2 done, 1 not done.').waitFor();
    expect(await result(page, 'SEC-1')).toContain('Assigned.');
    expect(await result(page, 'SEC-2')).toContain('have changed since the preview');
    expect(await result(page, 'SEC-3')).toContain('Was assigned already.');
    expect(await assigneeOf('SEC-1')).toBe('lead');
    expect(await assigneeOf('SEC-2')).toBe('admin');
    const { entries, totals } = await site.ledger();
    const written = entries.filter(({ method }) => method === 'PUT');
    expect(written.map(({ path, as }) => `${path} ${as}`)).toEqual(['/rest/api/3/issue/10001/assignee dev']);
    expect(totals.jira.points).toBe(0);

    await button(page, 'Preview again: 1 issue').click();
    const planned = page.getByRole('table', { name: 'What will happen' });
    await planned.getByRole('cell', { name: 'Ada Admin' }).waitFor();
    await button(page, 'Assign: 1 issue').click();
    await page.getByText('Finished with 3 issues: 3 done.').waitFor();
    expect(await assigneeOf('SEC-2')).toBe('lead');
    await page.close();
  });

  it.each([320, 400, 1280])('fits %d pixels, with the form, the preview and the results', async (width) => {
    const page = await open('dev', width);
    await box(page, 'Select all listed issues').check();
    await expectFits(page);
    await button(page, 'Request extension').click();
    await expectFits(page);
    await button(page, 'Cancel').click();
    await previewExtension(page);
    await page.getByText('This will happen to 3 issues.').waitFor();
    await expectFits(page);
    await button(page, 'Request extension: 3 issues').click();
    await button(page, 'Close').waitFor();
    await expectFits(page);
    await page.close();
  });
});
