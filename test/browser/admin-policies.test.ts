import type { Locator, Page } from 'playwright-core';
import {
  descriptionOf,
  expectAccessible,
  expectFits,
  expectNotice,
  isFocused,
  part,
  unfold,
  useAdminSite,
  type FixedAnswers,
} from './admin-site';

describe('the policies on the admin page', () => {
  const { show } = useAdminSite();

  interface OpenPage {
    readonly page: Page;
    readonly policies: Locator;
    readonly document: Locator;
    readonly startFrom: Locator;
    readonly save: Locator;
  }
  const open = async (answers?: FixedAnswers, width?: number): Promise<OpenPage> => {
    const page = await show(answers, width);
    const policies = part(page, 'Policies');
    return {
      page,
      policies,
      document: policies.getByLabel('Policy document (JSON)'),
      startFrom: policies.getByLabel('Start from'),
      save: policies.getByRole('button', { name: 'Save policy' }),
    };
  };
  const parsed = async (document: Locator): Promise<Record<string, unknown>> =>
    JSON.parse(await document.inputValue()) as Record<string, unknown>;
  const change = async (document: Locator, changes: Record<string, unknown>): Promise<void> =>
    document.fill(JSON.stringify({ ...(await parsed(document)), ...changes }, null, 2));

  it('are listed, each with a document to read or to copy', async () => {
    const { page, policies } = await open();
    expect(await policies.getByRole('row').nth(1).innerText()).toMatch(
      /Marketplace Security Bug Fix Policy, cloud apps \(2026\)\s+marketplace-cloud-2026@1\s+Preset/,
    );
    const document = policies.getByLabel('Document of atlassian-cloud', { exact: true });
    expect(await document.isVisible()).toBe(false);
    await unfold(policies, 'Document of atlassian-cloud');
    expect(await parsed(document)).toMatchObject({ id: 'atlassian-cloud', version: 1 });
    expect(await document.isEditable()).toBe(false);
    await policies.getByRole('button', { name: 'Copy' }).press('Enter');
    await policies
      .getByRole('status')
      .filter({ hasText: /Copied|selected/ })
      .waitFor();
    await expectAccessible(page);
    await page.close();
  });

  it('start from a preset, count their versions, and are followed once the settings say so', async () => {
    const { page, policies, document, startFrom, save } = await open();
    await startFrom.selectOption('marketplace-cloud-2026');
    expect(await parsed(document)).toMatchObject({
      id: 'marketplace-cloud-2026-copy',
      sourceUrl: 'https://developer.atlassian.com/platform/marketplace/security-bugfix-policy/',
      targets: { fix: { critical: { days: 10 } } },
    });
    await change(document, { id: 'acme', name: 'Acme product security' });
    await save.press('Enter');
    await expectNotice(page, 'Policy acme@1 is saved. It holds for cases whose clock starts from now on');
    await expectAccessible(page);
    expect(await document.inputValue()).toBe('');
    expect(await startFrom.inputValue()).toBe('');
    expect(await policies.getByRole('table').innerText()).toMatch(/Acme product security\s+acme@1\s+Own/);

    await startFrom.selectOption('acme');
    expect(await parsed(document)).toMatchObject({ id: 'acme', version: 1 });
    await change(document, { timeZone: 'Europe/London' });
    await save.click();
    await expectNotice(page, 'Policy acme@2 is saved.');
    expect(await policies.getByRole('table').innerText()).toMatch(/acme@2\s+Own/);

    const demo = part(page, 'demo');
    expect(await demo.innerText()).not.toContain('Acme product security');
    await unfold(demo, 'Settings');
    await demo
      .getByLabel('Policy', { exact: true })
      .selectOption({ label: 'Acme product security (acme@2)' });
    await demo.getByRole('button', { name: 'Save settings' }).click();
    await expectNotice(page, 'are saved');
    expect(await demo.innerText()).toMatch(/Policy\s+Acme product security \(acme\)/);
    await page.close();
  });

  it('give each copy of a preset an id that none has', async () => {
    const { page, document, startFrom, save } = await open();
    for (const id of ['atlassian-cloud-copy', 'atlassian-cloud-copy-2', 'atlassian-cloud-copy-3']) {
      await startFrom.selectOption('atlassian-cloud');
      expect(await parsed(document)).toMatchObject({ id });
      await save.click();
      await expectNotice(page, `Policy ${id}@1 is saved.`);
    }
    await page.close();
  });

  it('replace what a person has written only when they say so', async () => {
    const { page, policies, document, startFrom } = await open();
    const replace = policies.getByRole('button', { name: 'Replace the text below' });
    await startFrom.selectOption('atlassian-cloud');
    await startFrom.selectOption('atlassian-data-center');
    expect(await parsed(document)).toMatchObject({ id: 'atlassian-data-center-copy' });
    await document.fill('{ "id": "mine" }');
    await startFrom.selectOption('atlassian-cloud');
    expect(await document.inputValue()).toBe('{ "id": "mine" }');
    await expectAccessible(page);
    await replace.press('Enter');
    expect(await parsed(document)).toMatchObject({ id: 'atlassian-cloud-copy' });
    expect(await replace.count()).toBe(0);
    expect(await isFocused(startFrom)).toBe(true);
    await page.close();
  });

  it.each([
    ['{ "id": }', 'The document as a whole: not JSON: '],
    ['', 'The document as a whole: not JSON: Unexpected end of JSON input.'],
    ['[]', 'The document as a whole: an object is needed, not a list.'],
    [{ timeZone: 'Mars/Olympus' }, 'At “timeZone”: "Mars/Olympus" is not a time zone such as Europe/London.'],
    [{ id: 'atlassian-cloud' }, 'At “id”: a preset cannot be changed; give the copy an id of its own.'],
    [{ targets: { fix: { high: { days: -1 } } } }, 'At “targets.fix.high.days”: a whole number of 0 or more'],
  ])('are refused with the place and the problem: %j', async (entered, problem) => {
    const { page, policies, document, startFrom, save } = await open();
    await startFrom.selectOption('marketplace-cloud-2026');
    if (typeof entered === 'string') await document.fill(entered);
    else await change(document, entered);
    const text = await document.inputValue();
    for (let tries = 0; tries < 2; tries += 1) {
      await save.click();
      await policies.getByRole('alert').filter({ hasText: 'Nothing was saved.' }).waitFor();
      await policies.locator('textarea:focus').waitFor();
      expect(await document.getAttribute('aria-invalid')).toBe('true');
      expect(await descriptionOf(document)).toContain(problem);
      expect(await document.inputValue()).toBe(text);
    }
    await expectAccessible(page);
    await page.close();
  });

  it.each([
    [{ type: 'no-permission' }, 'Nothing was changed: you do not administer Jira any more.'],
    [{ error: 'The storage is full' }, 'The server answered: The storage is full.'],
  ])('put %j into words and keep the document', async (answer, text) => {
    const { page, document, save } = await open({ savePolicy: answer });
    await document.fill('{}');
    await save.click();
    await expectNotice(page, text);
    expect(await document.inputValue()).toBe('{}');
    await page.close();
  });

  it('fit 320 pixels', async () => {
    const { page, policies, document, startFrom } = await open({}, 320);
    await startFrom.selectOption('marketplace-cloud-2026');
    await document.press('End');
    await startFrom.selectOption('atlassian-cloud');
    await document.pressSequentially(' ');
    await unfold(policies, 'Document of atlassian-cloud');
    await expectFits(page);
    await expectAccessible(page);
    await page.close();
  });
});
