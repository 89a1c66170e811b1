import type { Locator, Page } from 'playwright-core';
import { expectAccessible, expectFits, expectNotice, unfold, useAdminSite } from '../admin-site';

describe('the resolutions of the site on the admin page', () => {
  const { site, show } = useAdminSite();

  const open = async (width?: number): Promise<{ page: Page; table: Locator }> => {
    const page = await show('Connections', undefined, width);
    await unfold(page.getByRole('main'), 'Resolutions');
    const table = page.getByRole('table', { name: 'Resolutions of this site' });
    await table.waitFor();
    return { page, table };
  };
  const row = (table: Locator, name: string): Locator => table.getByRole('row').filter({ hasText: name });
  const textOf = async (table: Locator, name: string): Promise<string> =>
    (await row(table, name).innerText()).replace(/\s+/g, ' ');
  const judge = (counts: string): Promise<unknown> =>
    site.invoke('admin-page', 'judgeResolution', {
      payload: { resolutionId: '10004', counts, base: { counts: null } },
    });

  it('shows what each counts as, and judges one by keyboard', async () => {
    const { page, table } = await open();
    expect(await textOf(table, 'Done')).toContain('Fixed By name: fixed');
    expect(await textOf(table, "Won't Do")).toContain('Closed without a fix By name: closed');
    expect(await textOf(table, 'False positive')).toContain(
      'Not judged yet Clocks of issues with it keep running',
    );
    await expectAccessible(page);
    const button = table.getByRole('button', { name: '“False positive” is not a fix' });
    await button.focus();
    await page.keyboard.press('Enter');
    await expectNotice(page, '“False positive” counts as closed without a fix from now on.');
    expect(await textOf(table, 'False positive')).toContain(
      'Closed without a fix Judged by an administrator',
    );
    await expectAccessible(page);
    await page.close();
  });

  it('says what somebody else has judged meanwhile, and shows it', async () => {
    const { page, table } = await open();
    expect(await judge('closed')).toEqual({ type: 'judged' });
    await table.getByRole('button', { name: '“False positive” is a fix' }).press('Enter');
    await expectNotice(page, 'Nothing was saved: somebody else has judged “False positive”');
    expect(await textOf(table, 'False positive')).toContain(
      'Closed without a fix Judged by an administrator',
    );
    await page.close();
  });

  it('fits a narrow page, with every button in sight', async () => {
    const { page, table } = await open(320);
    await expectFits(page);
    for (const button of await table.getByRole('button').all()) {
      const right = await button.evaluate((it) => it.getBoundingClientRect().right);
      expect(right).toBeLessThanOrEqual(320);
    }
    await expectAccessible(page);
    await page.close();
  });
});
