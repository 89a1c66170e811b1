import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import type { Configuration } from '../../../src/domain/configuration/configuration';
import { expectAccessible, expectFits, isFocused, part, useAdminSite } from '../admin-site';

describe('the configuration as a file, on the admin page', () => {
  const { site, show } = useAdminSite();

  const download = async (page: Page): Promise<string> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      part(page, 'Export').getByRole('button', { name: 'Export configuration' }).press('Enter'),
    ]);
    expect(file.suggestedFilename()).toMatch(/^bounty-clock-\d{4}-\d\d-\d\d\.json$/);
    return file.path();
  };
  const look = (section: Locator): Promise<void> =>
    section.getByRole('button', { name: 'Preview changes' }).press('Enter');
  const notice = (page: Page, text: string): Promise<void> =>
    page.locator('[role="status"]:focus').filter({ hasText: text }).waitFor();

  it('is exported, and its import reverts later changes', async () => {
    const page = await show('Export and import');
    const path = await download(page);
    await notice(page, 'The configuration was exported to');
    expect(await readFile(path, 'utf8')).not.toContain('webhook-secret');

    await site.saveSettings({ commentOnState: false });
    await site.advance('PT1S');
    const section = part(page, 'Import');
    await section.getByLabel('File', { exact: true }).setInputFiles(path);
    await look(section);
    await section.getByText('1 would be changed. Nothing is deleted.').waitFor();
    const text = (await section.getByRole('region', { name: 'What would change' }).innerText()).replace(
      /\s+/g,
      ' ',
    );
    expect(text).toContain('Connection bare No change');
    expect(text).toContain('Setting Old New Comment on state changes no yes');
    await expectAccessible(page);
    await section.getByRole('button', { name: 'Import now' }).press('Enter');
    await notice(page, 'The file was imported: 0 added, 1 changed.');

    await site.advance('PT1S');
    await look(section);
    await section.getByText('Nothing would change: this site matches the file.').waitFor();
    expect(await section.getByRole('button', { name: 'Import now' }).count()).toBe(0);
    await page.close();
  });

  it('sets up an empty site, apart from secrets', async () => {
    const { text } = (await site.invoke('admin-page', 'exportConfiguration')) as { readonly text: string };
    await site.post('/host/reset', { empty: true });
    const page = await show('Export and import');
    const section = part(page, 'Import');
    await section.getByLabel('Content of the file').fill(text);
    await look(section);
    await section.getByText('2 would be added').waitFor();
    await section.getByText('It starts paused and without a signing secret').first().waitFor();
    await section.getByRole('button', { name: 'Import now' }).press('Enter');
    await notice(page, 'New connections are paused: set their secrets');
    await page.close();
  });

  it('is refused if its plan is outdated', async () => {
    const { text } = (await site.invoke('admin-page', 'exportConfiguration')) as { readonly text: string };
    const file = JSON.parse(text) as Configuration;
    const connections = file.connections.map((each) => ({ ...each, useCvss: false }));
    const page = await show('Export and import');
    const section = part(page, 'Import');
    await section.getByLabel('Content of the file').fill(JSON.stringify({ ...file, connections }));
    await look(section);
    await section.getByText('2 would be changed').waitFor();
    await site.saveSettings({ commentOnState: false });
    await site.advance('PT1S');
    await section.getByRole('button', { name: 'Import now' }).press('Enter');
    await notice(page, 'The import was stopped: this site has changed since your preview.');
    await section.getByText('Comment on state changes').waitFor();
    await page.close();
  });

  it('reports what is wrong with a file, and where', async () => {
    const page = await show('Export and import');
    const section = part(page, 'Import');
    await look(section);
    const field = section.getByLabel('File', { exact: true });
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await section.getByText('Choose a file, or paste its content.').waitFor();
    expect(await isFocused(field)).toBe(true);
    await section.getByLabel('Content of the file').fill('{"format": "another"}');
    await look(section);
    await section.getByRole('alert').filter({ hasText: 'This file cannot be imported' }).waitFor();
    expect(await section.getByRole('row').filter({ hasText: 'format' }).innerText()).toContain(
      'this is not a configuration of Bounty Clock.',
    );
    await expectAccessible(page);
    await page.close();
  });

  it('says that a file is too large until another is chosen, and forgets the one before', async () => {
    const page = await show('Export and import');
    const section = part(page, 'Import');
    const field = section.getByLabel('File', { exact: true });
    const tooLarge = section.getByText('This file is larger than 1 MB, the limit for a configuration.');
    const file = (text: string) => ({
      ...{ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) },
    });
    await field.setInputFiles(file('{}'));
    await field.setInputFiles(file(' '.repeat(1_000_001)));
    await tooLarge.waitFor();
    expect(await section.getByLabel('Content of the file').inputValue()).toBe('');
    await look(section);
    expect(await tooLarge.isVisible()).toBe(true);
    expect(await isFocused(field)).toBe(true);
    expect(await section.getByText('Choose a file, or paste its content.').count()).toBe(0);
    await section.getByLabel('Content of the file').fill('{}');
    await tooLarge.waitFor({ state: 'detached' });
    await page.close();
  });

  it.each([320, 800, 1280])('fits %i pixels', async (width) => {
    const { text } = (await site.invoke('admin-page', 'exportConfiguration')) as { readonly text: string };
    await site.saveSettings({ approvers: Array.from({ length: 30 }, (_, index) => `account-${index}`) });
    const page = await show('Export and import', {}, width);
    const section = part(page, 'Import');
    await section.getByLabel('Content of the file').fill(text);
    await look(section);
    await section.getByText('1 would be changed').waitFor();
    await expectFits(page);
    await page.close();
  });
});
