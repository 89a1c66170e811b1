import { ownPolicy } from '../../support/own-policy';
import { expectAccessible, expectFits, expectNotice, part, unfold } from '../admin-site';
import { openPolicy, usePolicies } from './policy-site';

const PRESET = 'Marketplace Security Bug Fix Policy, cloud apps (2026)';

describe('the policies on the admin page', () => {
  const { show, save, choose, edit, savedDocument } = usePolicies();

  it('are listed with their source, their figures and their connections', async () => {
    const page = await show('Policies');
    await page.getByRole('heading', { name: 'Own policies' }).waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      'Own policies',
      'Presets',
    ]);
    expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
      'Atlassian (4)',
      'Authorities, standards and tools (2)',
      'Bounty programs and disclosure (2)',
      'No longer in force (5)',
    ]);
    const atlassian = page.getByRole('table', { name: /^Atlassian/ });
    const cells = atlassian.getByRole('row').filter({ hasText: PRESET }).getByRole('cell');
    expect((await cells.allInnerTexts()).slice(0, 7)).toEqual([
      PRESET,
      '10 days',
      '28 days',
      '84 days',
      '175 days',
      'Since 1 Sept 2026',
      'bare, demo',
    ]);
    await page.getByRole('button', { name: `Actions for ${PRESET}` }).press('Enter');
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual([
      'Copy…',
      'Compare…',
      'Apply to open cases…',
    ]);
    await page.keyboard.press('Escape');
    const preset = await openPolicy(page, PRESET);
    const text = await preset.innerText();
    expect(text).toContain('marketplace-cloud-2026, version 1');
    expect(text).toContain(
      'Critical 10 days, High 28 days, Medium 84 days, Low 175 days, Informational none',
    );
    expect(await preset.getByRole('link').innerText()).toContain('https://developer.atlassian.com/');
    await unfold(preset, 'Document');
    const document = preset.getByLabel('Document of marketplace-cloud-2026');
    expect(JSON.parse(await document.inputValue())).toMatchObject({ id: 'marketplace-cloud-2026' });
    expect(await document.isEditable()).toBe(false);
    await preset.getByText('The clock starts when the submission is triaged').waitFor();
    await expectAccessible(page);
    await page.close();
  });

  it('are copied from a preset under an unused id, and edited', async () => {
    const page = await show('Policies');
    await choose(page, PRESET, 'Copy…');
    const editor = part(page, `Copy “${PRESET}”`);
    await editor.and(page.locator(':focus')).waitFor();
    expect(await editor.getByLabel('Id', { exact: true }).inputValue()).toBe('marketplace-cloud-2026-copy');
    await editor.getByLabel('Id', { exact: true }).fill('acme');
    await editor.getByLabel('Name').fill('Acme product security');
    await editor.getByLabel('Fix, Critical: days').fill('3');
    await editor.getByLabel('Triage, Critical: unit').selectOption('Hours');
    await editor.getByLabel('Triage, Critical: hours').fill('8');
    await editor.getByLabel('Fix, Low: unit').selectOption('No target');
    const zone = editor.getByRole('combobox', { name: 'Time zone of due dates' });
    await zone.fill('new york');
    await page.getByRole('option', { name: 'America/New_York' }).click();
    await editor.getByText(/^Critical would be due on .+, triaged by .+\.$/).waitFor();
    await editor.getByText('Low would have no date.').waitFor();
    await editor.getByRole('button', { name: 'Save policy' }).press('Enter');
    await expectNotice(page, 'Policy “Acme product security” is saved as version 1.');
    expect(await savedDocument('acme')).toMatchObject({
      name: 'Acme product security',
      timeZone: 'America/New_York',
      sourceUrl: 'https://developer.atlassian.com/platform/marketplace/security-bugfix-policy/',
      targets: { fix: { critical: { days: 3 }, low: null }, triage: { critical: { hours: 8 } } },
    });
    expect(await (await openPolicy(page, ownPolicy.name)).innerText()).toContain('acme, version 1');
    await expectAccessible(page);

    await choose(page, ownPolicy.name, 'Edit…');
    await page.getByLabel('Fix, High: days').fill('20');
    await page.getByRole('button', { name: 'Save policy' }).click();
    await expectNotice(page, 'Policy “Acme product security” is saved as version 2.');
    await unfold(await openPolicy(page, ownPolicy.name), 'Versions');
    await page.getByText('Fix within, high, days: 28 → 20').waitFor();
    expect(await part(page, ownPolicy.name).innerText()).toMatch(/Version 2, .+ saved by Ada Admin/);
    await page.close();
  });

  it('create no version with the current content', async () => {
    const { page, editor } = await edit();
    await editor.getByRole('button', { name: 'Save policy' }).click();
    await expectNotice(
      page,
      'Nothing was changed: version 1 of policy “Acme product security” already says this.',
    );
    await page.close();
  });

  it('are not saved over someone else’s version, and keep the input', async () => {
    const { page, editor } = await edit();
    await editor.getByLabel('Fix, High: days').fill('9');
    await save({ allowPause: true });
    await editor.getByRole('button', { name: 'Save policy' }).click();
    const warning = editor
      .getByRole('alert')
      .filter({ hasText: 'Nothing was saved: Ada Admin saved version 2' });
    await warning.waitFor();
    await warning.getByText('Pausing allowed: no → yes').waitFor();
    expect(await editor.getByLabel('Fix, High: days').inputValue()).toBe('9');
    await expectAccessible(page);
    await warning.getByRole('button', { name: 'Save mine as version 3' }).press('Enter');
    await expectNotice(page, 'is saved as version 3');
    expect(await savedDocument('acme')).toMatchObject({
      allowPause: false,
      targets: { fix: { high: { days: 9 } } },
    });
    await page.close();
  });

  it.each([
    [{ type: 'no-permission' }, 'Nothing was changed: you are no longer a Jira administrator.'],
    [{ error: 'The storage is full' }, 'The server answered: The storage is full.'],
  ])('show %j as a sentence and keep the input', async (answer, text) => {
    const { page, editor } = await edit({ savePolicy: answer });
    await editor.getByLabel('Name').fill('Another name');
    await editor.getByRole('button', { name: 'Save policy' }).click();
    await expectNotice(page, text);
    expect(await editor.getByLabel('Name').inputValue()).toBe('Another name');
    await page.close();
  });

  it('fit 320 pixels', async () => {
    const { page, editor } = await edit({}, 320);
    await editor.getByLabel('Working time').selectOption('week');
    await unfold(editor, 'Add holidays from a calendar file');
    await editor.getByLabel('Calendar file (.ics)').waitFor();
    await unfold(editor, 'Preview on open cases');
    await editor.getByRole('button', { name: 'Count', exact: true }).waitFor();
    await expectFits(page);
    await editor.getByRole('button', { name: 'Back to all policies' }).press('Enter');
    await page
      .getByRole('button', { name: ownPolicy.name, exact: true })
      .and(page.locator(':focus'))
      .waitFor();
    await expectFits(page);
    await page.close();
  });
});
