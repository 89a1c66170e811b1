import { expectAccessible, expectFits, unfold, useAdminSite } from '../admin-site';

describe('the count of cases on the health page', () => {
  const { site, show } = useAdminSite();

  it('says how far it is, and is started again', async () => {
    await site.advance('PT61M');
    await site.settle();
    const page = await show();
    await unfold(page.locator('main'), 'Figures of the overview');
    const row = page
      .getByRole('table', { name: 'Count of cases by connection' })
      .getByRole('row', { name: /demo/ });
    await row.waitFor();
    expect(await row.innerText()).toContain('never');
    await row.getByRole('button', { name: 'Count demo again' }).press('Enter');
    await page.locator('[role="status"]:focus').filter({ hasText: 'being counted again' }).waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 900 });
    await expectFits(page);
    await page.close();
  });
});
