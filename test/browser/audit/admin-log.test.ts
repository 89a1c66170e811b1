import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { ownPolicy } from '../../support/own-policy';
import { expectAccessible, expectFits, part, useAdminSite } from '../admin-site';

describe('the admin log', () => {
  const { site, show } = useAdminSite();

  /** @returns the text of the file that a button downloads. */
  const download = async (page: Page, button: string): Promise<{ name: string; text: string }> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      part(page, 'Admin log').getByRole('button', { name: button }).press('Enter'),
    ]);
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  };

  it('shows a change with old and new value, filters, and exports a file', async () => {
    await site.saveSettings({ commentOnState: false, approvers: ['dev', 'admin'] });
    await site.advance('PT1S');
    const page = await show('Admin log');
    const log = part(page, 'Admin log');
    const entry = log.getByRole('listitem').filter({ hasText: 'changed connection “demo”' });
    await entry.waitFor();
    const text = (await entry.innerText()).replace(/\s+/g, ' ');
    expect(text).toMatch(/^Ada Admin changed connection “demo”\. \w{3}, \d+ \w{3} \d{4}, \d\d:\d\d UTC/);
    expect(text).toContain(
      'Setting Old New Approvers empty Dana Developer, Ada Admin Comment on state changes yes no',
    );
    await expectAccessible(page);

    await log.getByLabel('Action').selectOption('Connection changed');
    await log.getByLabel('Person').selectOption('Ada Admin');
    await log.getByRole('button', { name: 'Find' }).press('Enter');
    await log.getByText('1 entry found').waitFor();
    const csv = await download(page, 'Export as CSV');
    expect(csv.name).toBe('bounty-clock-admin-log.csv');
    expect(csv.text.split('\r\n')).toHaveLength(4);
    expect(csv.text).toContain(',connection-changed,connection,demo,,approvers,[],"[""dev"",""admin""]"\r\n');
    await page
      .locator('[role="status"]:focus')
      .filter({ hasText: 'Exported 1 line of the admin log to' })
      .waitFor();
    const json = await download(page, 'Export as JSON');
    expect(JSON.parse(json.text)).toMatchObject([
      { action: 'connection-changed', by: 'admin', name: 'Ada Admin' },
    ]);

    await log.getByLabel('From (UTC)').fill('2030-01-01');
    await log.getByRole('button', { name: 'Find' }).press('Enter');
    await log.getByText('No entry found').waitFor();
    await page.close();
  });

  it('names policies, and each value of what was added', async () => {
    await site.invoke('admin-page', 'savePolicy', { payload: { document: JSON.stringify(ownPolicy) } });
    await site.advance('PT1S');
    await site.saveSettings({ policyId: ownPolicy.id });
    await site.advance('PT1S');
    const page = await show('Admin log');
    const log = part(page, 'Admin log');
    const entry = (text: string): Locator => log.getByRole('listitem').filter({ hasText: text });
    await entry(`saved a version of policy “${ownPolicy.name}”`).waitFor();
    expect(await entry('changed connection “demo”').innerText()).toMatch(
      new RegExp(`Policy\\s+.*\\s+${ownPolicy.name}`),
    );
    const values = entry(`saved a version of policy “${ownPolicy.name}”`);
    await values.locator('summary').press('Enter');
    expect(await values.innerText()).toMatch(/Fix within, critical, days\s+10/);
    expect(await values.innerText()).not.toContain('{');
    await page.close();
  });

  it.each([320, 800, 1280])('fits %i pixels', async (width) => {
    await site.saveSettings({
      approvers: ['dev'],
      notices: { comment: true, fallbackPeople: [], label: 'x'.repeat(200), breachPriorityId: null },
    });
    await site.advance('PT1S');
    const page = await show('Admin log', {}, width);
    await part(page, 'Admin log').getByText('changed connection “demo”').waitFor();
    await expectFits(page);
    await page.close();
  });

  it('reports a failed read, and retries', async () => {
    const answers: Record<string, unknown> = { listAdminLog: { error: 'The storage is away' } };
    const page = await show('Admin log', answers);
    const log = part(page, 'Admin log');
    const alert = log.getByRole('alert');
    await alert.filter({ hasText: 'The storage is away.' }).waitFor();
    delete answers['listAdminLog'];
    await alert.getByRole('button', { name: 'Try again' }).press('Enter');
    await log.getByRole('listitem').first().waitFor();
    await page.close();
  });
});
