import type { Locator, Page } from 'playwright-core';
import {
  descriptionOf,
  expectAccessible,
  expectFits,
  expectNotice,
  isFocused,
  openConnection,
  unfold,
  useAdminSite,
} from '../admin-site';

/** Selects what a field finds by a part of its name; the policies beside it are options too. */
async function choose(form: Locator, label: string, text: string, name: string): Promise<void> {
  const box = form.getByRole('combobox', { name: label });
  await box.fill(text);
  await form.getByRole('listbox').getByRole('option', { name }).waitFor();
  await box.press('ArrowDown');
  await box.press('Enter');
}

describe('manually entered findings on the admin page', () => {
  const { site, show } = useAdminSite();

  const addConnection = async (width?: number): Promise<{ page: Page; ams: Locator }> => {
    const page = await show('Connections', {}, width);
    await unfold(page.locator('body'), 'Add a connection for findings entered by hand');
    const form = page.getByRole('form', { name: 'Connection for findings entered by hand' });
    await form.getByLabel('Connection name').fill('ams');
    await choose(form, 'Jira project', 'sec', 'Security');
    await choose(form, 'Issue type', 'vul', 'Vulnerability');
    await form.getByRole('button', { name: 'Add this connection' }).press('Enter');
    await expectNotice(page, 'Connection “ams” was added.');
    const ams = await openConnection(page, 'ams');
    await ams.getByRole('button', { name: 'Enter finding' }).waitFor();
    return { page, ams };
  };
  const fillIn = async (ams: Locator): Promise<void> => {
    await ams.getByLabel('Finding id').fill('AMS-1');
    await ams.getByLabel('Title').fill('Stored XSS in the dialog');
    await ams.getByLabel('Severity').selectOption('critical');
    await ams.getByLabel('Received').fill('2026-11-01T09:00');
    await ams.getByLabel('Due date (optional)').fill('2026-12-24');
    await ams.getByLabel('Link (optional)').fill('https://example.com/browse/AMS-1');
  };
  const enter = (ams: Locator): Promise<void> =>
    ams.getByRole('button', { name: 'Enter finding' }).press('Enter');

  it('get a connection that needs no secret and no webhook, and become an issue by keyboard', async () => {
    const { page, ams } = await addConnection();
    for (const name of ['Signing secrets', 'Bugcrowd API token', 'Import existing submissions'])
      expect(await ams.locator('summary').filter({ hasText: name }).count()).toBe(0);
    expect(await ams.getByLabel('Webhook address').count()).toBe(0);
    await fillIn(ams);
    await enter(ams);
    await expectNotice(page, 'Finding “AMS-1” was entered at “ams”.');
    await site.settle();
    const [issue] = await site.search('project = SEC');
    expect(issue?.fields).toMatchObject({ duedate: '2026-12-24' });
    expect(issue?.fields.summary).toContain('Stored XSS in the dialog');
    await fillIn(ams);
    await enter(ams);
    await expectNotice(page, 'Nothing was changed: finding “AMS-1” already says this.');
  });

  it('are on pages that speak of no webhook, no token and no other source', async () => {
    const { page, ams } = await addConnection();
    const parts = ['Latest deliveries', 'Project', 'Settings', 'Mapping and preview', 'Pause or delete'];
    for (const name of parts) await unfold(ams, name);
    await ams.getByRole('button', { name: 'Save settings' }).waitFor();
    await ams.getByRole('button', { name: 'Save mapping' }).waitFor();
    await ams.getByText('No finding was entered yet.').waitFor();
    await ams.getByLabel('Reported: status').waitFor();
    expect(await ams.getByLabel('Create an issue at').locator('option').allTextContents()).toEqual([
      'Reported: not accepted yet',
      'Accepted: accepted, not fixed',
    ]);
    await ams.getByRole('button', { name: 'Delete “ams”…' }).press('Enter');
    await ams.getByText('What deleting “ams” does:').waitFor();
    const foreign = /bugcrowd|webhook|signing|api token/i;
    expect(await ams.textContent()).not.toMatch(foreign);
    await expectFits(page);
    await expectAccessible(page);
    await ams.getByRole('button', { name: 'Keep' }).press('Enter');
    await ams.getByRole('button', { name: 'Pause “ams”' }).press('Enter');
    await expectNotice(page, 'Connection “ams” is paused.');
    await ams.getByText('Paused since').waitFor();
    expect(await ams.textContent()).not.toMatch(foreign);
    await ams.getByRole('button', { name: 'Delete “ams”…' }).press('Enter');
    await ams.getByLabel('Name of the connection').fill('ams');
    await ams.getByRole('button', { name: 'Delete connection' }).press('Enter');
    await expectNotice(page, 'Connection “ams” was deleted.');
    expect(await page.locator('[role="status"]:focus').textContent()).not.toMatch(foreign);
  });

  it('show problems beside the fields, and keep the input', async () => {
    const { ams } = await addConnection();
    await fillIn(ams);
    await ams.getByLabel('Finding id').fill('AMS 1');
    await ams.getByLabel('Link (optional)').fill('example.com');
    await enter(ams);
    await ams.getByText(/^Nothing was entered\. \d+ fields? to correct\.$/).waitFor();
    expect(await isFocused(ams.getByLabel('Finding id'))).toBe(true);
    expect(await descriptionOf(ams.getByLabel('Finding id'))).toContain('such as AMS-123');
    expect(await descriptionOf(ams.getByLabel('Link (optional)'))).toContain('http:// or https://');
    expect(await ams.getByLabel('Title').inputValue()).toBe('Stored XSS in the dialog');
    expect(await site.search('project = SEC')).toEqual([]);
  });

  it.each([1000, 400])('are accessible in both themes and fit, at %d pixels', async (width) => {
    const { page, ams } = await addConnection(width);
    await enter(ams);
    await ams.getByText(/^Nothing was entered\. \d+ fields? to correct\.$/).waitFor();
    await expectAccessible(page);
    await expectFits(page);
  });
});
