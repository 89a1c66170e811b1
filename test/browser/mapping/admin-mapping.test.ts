import type { Locator, Page } from 'playwright-core';
import { dateText } from '../../../src/wording/moments';
import type { Finding, MappingView } from '../../../src/contract/mapping';
import { submissionPayload } from '../../support/payloads';
import {
  descriptionOf,
  expectAccessible,
  expectFits,
  expectNotice,
  isFocused,
  unfold,
  useAdminSite,
  type FixedAnswers,
} from '../admin-site';

describe('the mapping of a connection on the admin page', () => {
  const { site, show } = useAdminSite();

  const open = async (answers?: FixedAnswers, width?: number): Promise<{ page: Page; form: Locator }> => {
    const page = await show('Connections', answers, width);
    await page.getByRole('link', { name: 'demo', exact: true }).click();
    await unfold(page.locator('main'), 'Mapping and preview');
    const form = page.getByRole('form', { name: 'Mapping of demo' });
    await form.waitFor();
    return { page, form };
  };
  const choose = async (within: Locator | Page, label: string, text: string): Promise<void> => {
    const box = within.getByRole('combobox', { name: label, exact: true });
    await box.fill(text);
    await within.getByRole('listbox', { name: label }).getByRole('option', { name: text }).first().waitFor();
    await box.press('ArrowDown');
    await box.press('Enter');
  };
  const list = (within: Locator, label: string): Locator => within.getByLabel(label, { exact: true });
  const save = (form: Locator): Promise<void> =>
    form.getByRole('button', { name: 'Save mapping' }).press('Enter');
  const fact = (page: Page, name: string): Locator =>
    page
      .getByRole('region', { name: 'Preview result' })
      .locator('.fact')
      .filter({ has: page.locator('dt').getByText(name, { exact: true }) })
      .locator('dd');

  it('is entered, checked, saved, previewed, and creates the issue as previewed', async () => {
    const { page, form } = await open();
    await list(form, 'High').selectOption({ label: 'Highest' });
    await list(form, 'Triaged: status').selectOption({ label: 'In Progress' });
    await list(form, 'Triaged: resolution').selectOption({ label: 'Done' });
    await list(form, 'Add one component by').selectOption({ label: 'Vulnerability category' });
    await form.getByRole('button', { name: 'Add a row' }).press('Enter');
    await list(form, 'Category 1').selectOption({ label: 'Cross-Site Scripting (XSS)' });
    await list(form, 'Component 1').selectOption({ label: 'Web' });
    await list(form, 'Labels').fill('appsec bounty');
    await list(form, 'Security level').selectOption({ label: 'Security team' });
    await choose(form, 'Assignee', 'Dana Developer');
    await choose(form, 'Add a field', 'Team');
    expect(await isFocused(list(form, 'Team: source'))).toBe(true);
    await list(form, 'Team: source').selectOption({ label: 'From the submission' });
    await list(form, 'Team: what').selectOption({ label: 'Vulnerability category' });
    await choose(form, 'Add a field', 'Severity');
    await choose(form, 'Severity: value', 'High');
    await save(form);
    await expectNotice(page, 'The mapping of connection “demo” is saved.');
    await form.getByText('Transitions to “In Progress” are known once there is an issue.').waitFor();
    await expectAccessible(page);

    const payload = submissionPayload({
      attributes: { description: 'See **this** and [that](https://x.example).' },
    });
    await page.getByLabel('Or a delivery body').fill(JSON.stringify(payload));
    await page.getByRole('button', { name: 'Preview this delivery' }).press('Enter');
    await fact(page, 'Priority').waitFor();
    const shown = {
      priority: await fact(page, 'Priority').innerText(),
      components: await fact(page, 'Components').innerText(),
      labels: await fact(page, 'Labels').innerText(),
      security: await fact(page, 'Security Level').innerText(),
      assignee: await fact(page, 'Assignee').innerText(),
      due: await fact(page, 'Due date').innerText(),
      team: (await fact(page, 'Team').innerText()).split('\n')[0],
      severity: (await fact(page, 'Severity').innerText()).split('\n')[0],
      status: await fact(page, 'Status').innerText(),
    };
    const region = page.getByRole('region', { name: 'Preview result' });
    expect(await region.locator('.preview-summary').innerText()).toBe('Stored XSS in the comment preview');
    expect(await region.locator('strong').filter({ hasText: 'this' }).count()).toBe(1);
    expect(await region.locator('a').count()).toBe(0);
    expect(await region.innerText()).toContain('that (https://x.example)');
    await expectAccessible(page);

    expect(await site.search('project = SEC')).toEqual([]);
    await site.deliver(payload);
    await site.settle();
    const { fields } = await site.issue('SEC-1');
    const named = (id: string): string => (fields[id] as { readonly name: string }).name;
    expect(shown).toEqual({
      priority: named('priority'),
      components: (fields['components'] as readonly { readonly name: string }[])
        .map(({ name }) => name)
        .join(),
      labels: (fields['labels'] as readonly string[]).join(', '),
      security: named('security'),
      assignee: (fields['assignee'] as { readonly displayName: string }).displayName,
      due: dateText(fields.duedate ?? ''),
      team: fields['customfield_10012'],
      severity: (fields['customfield_10010'] as { readonly value: string }).value,
      status: `Moved to ${named('status')}, if a transition leads there`,
    });

    await site.advance('PT1S');
    await choose(page, 'A recent submission', 'Stored XSS');
    await page.getByRole('button', { name: 'Preview this submission' }).press('Enter');
    await region.getByText('This submission has the issue SEC-1 already.').waitFor();
    expect(await region.innerText()).toContain('The report text comes with the delivery');
    await page.close();
  });

  it('is checked without being saved', async () => {
    const { page, form } = await open();
    await list(form, 'Resolved: status').selectOption({ label: 'Done' });
    await form.getByRole('button', { name: 'Check only' }).press('Enter');
    await form.getByText('Nothing was saved.').waitFor();
    await form.getByText('Transitions to “Done” are known once there is an issue.').waitFor();
    await expectAccessible(page);
    await page.close();
    const again = await open();
    expect(await list(again.form, 'Resolved: status').inputValue()).toBe('');
    await again.page.close();
  });

  it('shows what was saved, and lets it be removed', async () => {
    const { page, form } = await open();
    await choose(form, 'Add a field', 'Team');
    await list(form, 'Team: value').fill('Blue');
    await list(form, 'Low').selectOption({ label: 'Lowest' });
    await save(form);
    await expectNotice(page, 'is saved');
    await page.close();
    const again = await open();
    expect(await list(again.form, 'Team: value').inputValue()).toBe('Blue');
    expect(await list(again.form, 'Low').inputValue()).toBe('5');
    await again.form.getByRole('button', { name: 'Remove Team' }).press('Enter');
    await list(again.form, 'Low').selectOption('');
    await save(again.form);
    await expectNotice(again.page, 'is saved');
    const { mapping } = (await site.invoke('admin-page', 'getMapping', {
      payload: { connectionId: 'demo' },
    })) as Extract<MappingView, { type: 'mapping' }>;
    expect(mapping).toMatchObject({ fields: {}, priorities: {} });
    await again.page.close();
  });

  it('shows a problem beside its field, and moves the focus there', async () => {
    const { page, form } = await open();
    await choose(form, 'Add a field', 'Team');
    await save(form);
    await form.getByRole('alert').filter({ hasText: 'Nothing was saved.' }).waitFor();
    expect(await isFocused(list(form, 'Team: value'))).toBe(true);
    expect(await descriptionOf(list(form, 'Team: value'))).toContain('Enter a value, or remove the field.');
    await list(form, 'Team: value').fill('Blue');
    await list(form, 'Team: source').selectOption({
      label: 'JSON for Jira’s REST API',
    });
    await list(form, 'Team: value in JSON').fill('{');
    await save(form);
    await form.getByText('This is not JSON.').waitFor();
    await expectAccessible(page);
    await page.close();
  });

  it('is saved against Jira’s advice only if confirmed', async () => {
    const findings: readonly Finding[] = [
      {
        severity: 'stops',
        place: 'fields.customfield_10012',
        sentence: 'Jira makes no issue without “Team”, and nothing is mapped to it.',
      },
    ];
    const { page, form } = await open({ saveMapping: { type: 'refused', findings } });
    await choose(form, 'Add a field', 'Team');
    await list(form, 'Team: value').fill('Blue');
    await save(form);
    await form.getByRole('alert').filter({ hasText: 'Jira would refuse issues' }).waitFor();
    expect(await descriptionOf(list(form, 'Team: value'))).toContain('Jira makes no issue without “Team”');
    await expectAccessible(page);
    await page.unroute('**/host/invoke');
    await form.getByRole('button', { name: 'Save anyway' }).press('Enter');
    await expectNotice(page, 'is saved');
    await page.close();
  });

  it.each([
    [{ type: 'failed', reason: 'Jira answered reading the create screen with 500.' }, 'could not be reached'],
    [{ error: 'The storage is full' }, 'The server answered: The storage is full.'],
    [{ type: 'unknown-connection' }, 'connection “demo” no longer exists'],
  ])('shows %j as a sentence', async (answer, words) => {
    const { page, form } = await open({ saveMapping: answer });
    await save(form);
    await page.getByText(words).waitFor();
    await page.close();
  });

  it.each([
    [
      { type: 'no-issue', submissionId: 's', because: 'duplicate', severity: 'high', decided: null },
      'It is a duplicate',
    ],
    [{ type: 'refused', reason: 'not-json', path: 'body' }, 'This is not JSON.'],
    [{ type: 'refused', reason: 'not-an-event', path: 'data.id' }, '“data.id”'],
    [{ type: 'failed', reason: 'Jira answered with 500.' }, 'No preview: Jira answered with 500.'],
    [{ error: 'The storage is full' }, 'The server answered: The storage is full.'],
  ])('previews %j as a sentence', async (answer, words) => {
    const { page } = await open({ previewIssue: answer });
    await page.getByRole('button', { name: 'Preview this delivery' }).press('Enter');
    await page.getByText('Paste the body of a delivery first.').waitFor();
    await page.getByLabel('Or a delivery body').fill('{}');
    await page.getByRole('button', { name: 'Preview this delivery' }).press('Enter');
    await page.getByRole('region', { name: 'Preview result' }).getByText(words).waitFor();
    await expectAccessible(page);
    await page.close();
  });

  it('says why it cannot be shown, and can be retried', async () => {
    const page = await show('Connections', {
      getMapping: { type: 'failed', reason: 'Jira answered with 500' },
    });
    await page.getByRole('link', { name: 'demo', exact: true }).click();
    await unfold(page.locator('main'), 'Mapping and preview');
    await page.getByRole('alert').getByText('Details', { exact: true }).click();
    await page.getByRole('alert').getByText('The server answered: Jira answered with 500.').waitFor();
    await page.unroute('**/host/invoke');
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await page.getByRole('form', { name: 'Mapping of demo' }).waitFor();
    await page.close();
  });

  it.each([320, 800, 1280])('fits %d pixels', async (width) => {
    const { page, form } = await open({}, width);
    await list(form, 'Add one component by').selectOption({ label: 'Target' });
    await form.getByRole('button', { name: 'Add a row' }).press('Enter');
    await choose(form, 'Add a field', 'Steps to reproduce');
    const text = JSON.stringify(
      submissionPayload({
        attributes: { title: 'x'.repeat(300), description: `| a | b |\n|-|-|\n| ${'y'.repeat(400)} | z |` },
      }),
    );
    await page.getByLabel('Or a delivery body').fill(text);
    await list(form, 'Steps to reproduce: value').fill('As reported');
    await list(form, 'Add one component by').selectOption('');
    await page.getByRole('button', { name: 'Preview this delivery' }).press('Enter');
    await fact(page, 'Priority').waitFor();
    await expectFits(page);
    await page.close();
  });
});
