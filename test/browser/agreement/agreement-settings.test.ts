import type { Locator, Page } from 'playwright-core';
import type { AgreementSettingView } from '../../../src/contract/agreement';
import {
  choose,
  descriptionOf,
  expectAccessible,
  expectFits,
  expectNotice,
  isFocused,
  openConnection,
  unfold,
  useAdminSite,
  type FixedAnswers,
} from '../admin-site';

describe('what a connection sends, on the admin page', () => {
  const { site, show } = useAdminSite();

  const open = async (answers?: FixedAnswers, width?: number): Promise<{ page: Page; form: Locator }> => {
    const page = await show('Connections', answers, width);
    const demo = await openConnection(page, 'demo');
    await unfold(demo, 'Changes sent to Bugcrowd');
    const form = demo.getByRole('form', { name: 'Changes sent for demo' });
    await form.waitFor();
    return { page, form };
  };
  const field = (form: Locator, label: string): Locator => form.getByLabel(label, { exact: true });
  const save = (form: Locator): Promise<void> =>
    form.getByRole('button', { name: 'Save what is sent' }).press('Enter');
  const stored = async (): Promise<Extract<AgreementSettingView, { type: 'agreement' }>> => {
    const payload = { connectionId: 'demo' };
    return (await site.invoke('admin-page', 'getAgreementSetting', { payload })) as Awaited<
      ReturnType<typeof stored>
    >;
  };
  const enterAll = async (form: Locator): Promise<void> => {
    await field(form, 'When the status of an issue changes').selectOption('automatic');
    await field(form, 'Done: state').selectOption({ label: 'Resolved' });
    await field(form, 'In Progress: state').selectOption({ label: 'Unresolved' });
    await field(form, 'When a person changes the severity').selectOption('propose');
    await form.getByRole('button', { name: 'Add a person' }).press('Enter');
    await choose(form, 'Person 1', 'dana', 'Dana Developer');
    await field(form, 'Person 1: id at Bugcrowd').fill(' dana-at-bugcrowd ');
    await field(form, 'Name of the custom field').fill('Jira issue');
  };

  it('is entered by keyboard, saved, and shown again', async () => {
    const { page, form } = await open();
    await form.getByText('Nothing is sent until a status has a state.').waitFor();
    await enterAll(form);
    await expectAccessible(page);
    await save(form);
    await expectNotice(page, 'What connection “demo” sends is saved.');
    await page.close();
    expect((await stored()).setting).toEqual({
      modes: { state: 'automatic', severity: 'propose', assignee: 'propose', issue: 'propose' },
      states: { '10003': 'resolved', '10001': 'unresolved' },
      members: [{ accountId: 'dev', memberId: 'dana-at-bugcrowd' }],
      issueField: 'Jira issue',
    });
    const again = await open();
    expect(await field(again.form, 'Done: state').inputValue()).toBe('resolved');
    expect(await again.form.getByRole('combobox', { name: 'Person 1' }).inputValue()).toBe('Dana Developer');
    await field(again.form, 'When the status of an issue changes').selectOption('off');
    expect(await field(again.form, 'Done: state').count()).toBe(0);
    await again.form.getByRole('button', { name: 'Remove person 1' }).press('Enter');
    await save(again.form);
    await expectNotice(again.page, 'is saved');
    expect((await stored()).setting).toMatchObject({
      modes: { state: 'off' },
      states: { '10003': 'resolved' },
      members: [],
    });
    await again.page.close();
  });

  it('shows what is unfinished or refused beside its field, and moves the focus there', async () => {
    const { page, form } = await open();
    await form.getByRole('button', { name: 'Add a person' }).press('Enter');
    await save(form);
    const person = form.getByRole('combobox', { name: 'Person 1' });
    expect(await isFocused(person)).toBe(true);
    expect(await descriptionOf(person)).toContain('Choose a person, or remove the row.');
    await choose(form, 'Person 1', 'dana', 'Dana Developer');
    await field(form, 'Person 1: id at Bugcrowd').fill('not an id');
    await save(form);
    await form.getByText('“not an id” is not the id of a member').waitFor();
    await expectAccessible(page);
    await page.close();
    expect((await stored()).setting.members).toEqual([]);
  });

  it('keeps what somebody else has changed meanwhile', async () => {
    const { page, form } = await open();
    const { setting } = await stored();
    const theirs = { ...setting, issueField: 'Tracker' };
    const payload = { connectionId: 'demo', setting: theirs, base: setting };
    expect(await site.invoke('admin-page', 'saveAgreementSetting', { payload })).toEqual({ type: 'saved' });
    await field(form, 'Name of the custom field').fill('Jira issue');
    await field(form, 'Done: state').selectOption({ label: 'Resolved' });
    await save(form);
    await form.getByText('Tracker').waitFor();
    expect(await form.getByRole('list', { name: 'Changes by others' }).innerText()).toBe(
      'Custom field for the issue’s key: none → Tracker',
    );
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Reload and review' }).press('Enter');
    expect(await field(form, 'Name of the custom field').inputValue()).toBe('Tracker');
    expect(await field(form, 'Done: state').inputValue()).toBe('resolved');
    await save(form);
    await expectNotice(page, 'is saved');
    await page.close();
  });

  it('says what else it depends on, and can be retried', async () => {
    const failed = { type: 'failed', reason: 'Jira answered with 500' };
    const page = await show('Connections', { getAgreementSetting: failed });
    const demo = await openConnection(page, 'demo');
    await unfold(demo, 'Changes sent to Bugcrowd');
    await demo.getByText('What is sent could not be loaded.').waitFor();
    await page.unroute('**/host/invoke');
    await demo.getByRole('button', { name: 'Try again' }).press('Enter');
    const form = demo.getByRole('form', { name: 'Changes sent for demo' });
    await form.waitFor();
    await field(form, 'Name of the custom field').fill('Jira issue');
    await save(form);
    await expectNotice(page, 'is saved');
    await page.close();
    const again = await open();
    await again.page
      .getByText('Changes are not sent to Bugcrowd: the connection has no API token.')
      .waitFor();
    await again.page.close();
  });

  it('fits 400 pixels', async () => {
    const { page, form } = await open({}, 400);
    await enterAll(form);
    await expectFits(page);
    await expectAccessible(page);
    await page.close();
  });
});
