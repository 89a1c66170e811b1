import type { Locator, Page } from 'playwright-core';
import {
  choose,
  expectAccessible,
  expectFits,
  expectNotice,
  isFocused,
  openConnection,
  unfold,
  useAdminSite,
} from '../admin-site';

describe('the rules of a connection on the admin page', () => {
  const { site, show } = useAdminSite();

  const open = async (width?: number): Promise<{ page: Page; demo: Locator }> => {
    const page = await show('Connections', undefined, width);
    const demo = await openConnection(page, 'demo');
    await unfold(demo, 'Rules');
    await demo.getByRole('button', { name: 'Add rule' }).waitFor();
    return { page, demo };
  };
  const ruleOf = (demo: Locator, name: string): Locator => demo.getByRole('group', { name });
  const add = async (demo: Locator, number: number, name: string, values: string): Promise<Locator> => {
    await demo.getByRole('button', { name: 'Add rule' }).press('Enter');
    const empty = ruleOf(demo, `Rule ${number}`);
    await empty.getByLabel('Name', { exact: true }).fill(name);
    const rule = ruleOf(demo, `Rule ${number}: ${name}`);
    await rule.getByLabel('Values', { exact: true }).fill(values);
    return rule;
  };
  const saved = async (): Promise<unknown> =>
    site.invoke('admin-page', 'getRules', { payload: { connectionId: 'demo' } });

  it('are added, moved by keyboard, saved with their project, and shown again', async () => {
    const { page, demo } = await open();
    await add(demo, 1, 'scripting', 'cross_site_scripting_xss');
    await ruleOf(demo, 'Rule 1: scripting')
      .getByLabel('Condition', { exact: true })
      .selectOption({ label: 'Vulnerability type is or belongs to' });
    const payments = await add(demo, 2, 'payments', 'Payments API\n\ntg-payments');
    await payments.getByLabel('Policy', { exact: true }).selectOption('marketplace-data-center');
    await choose(payments, 'Jira project', 'bare', 'Bare metal');
    await choose(payments, 'Issue type', 'task', 'Task');
    await payments.getByRole('button', { name: 'Move up' }).press('Enter');
    const first = ruleOf(demo, 'Rule 1: payments');
    await first.waitFor();
    expect(await isFocused(first.getByRole('button', { name: 'Move up' }))).toBe(true);
    expect(await demo.getByText('“payments” is now rule 1 of 2.').isVisible()).toBe(true);
    await demo.getByRole('button', { name: 'Save rules' }).press('Enter');
    await expectNotice(page, 'The rules of connection “demo” were saved. They apply to new cases.');
    expect(await demo.getByText(/The create screen lacks “due date”/).isVisible()).toBe(true);
    expect(await saved()).toMatchObject({
      rules: [
        {
          name: 'payments',
          conditions: [{ kind: 'target-is', values: ['Payments API', 'tg-payments'] }],
          policyId: 'marketplace-data-center',
          place: { project: { key: 'BARE' }, issueType: { name: 'Task' } },
        },
        { name: 'scripting', conditions: [{ kind: 'vrt-within' }], place: null },
      ],
      panels: [{ projectKey: 'BARE', panel: { type: 'pinned' } }],
    });
    const again = await open();
    await ruleOf(again.demo, 'Rule 2: scripting').waitFor();
    await ruleOf(again.demo, 'Rule 2: scripting').getByRole('button', { name: 'Remove rule' }).press('Enter');
    await again.demo.getByRole('button', { name: 'Save rules' }).press('Enter');
    await expectNotice(again.page, 'The rules of connection “demo” were saved. They apply to new cases.');
    expect(await saved()).toMatchObject({ rules: [{ name: 'payments' }] });
  });

  it('are changed on top of what was stored, not of what was entered', async () => {
    const { page, demo } = await open();
    const payments = await add(demo, 1, 'payments', 'Payments API');
    await choose(payments, 'Jira project', 'bare', 'Bare metal');
    await choose(payments, 'Issue type', 'task', 'Task');
    await site.post('/host/jira', { renameProject: 'BARE', to: 'IRON' });
    const save = async (): Promise<void> => {
      await demo.getByRole('button', { name: 'Save rules' }).press('Enter');
      await expectNotice(page, 'The rules of connection “demo” were saved. They apply to new cases.');
    };
    await save();
    expect(await saved()).toMatchObject({ rules: [{ place: { project: { key: 'IRON' } } }] });
    await payments.getByRole('button', { name: 'Remove rule' }).press('Enter');
    await save();
    expect(await saved()).toMatchObject({ rules: [] });
  });

  it('offer policies by who publishes them', async () => {
    const { demo } = await open();
    await demo.getByRole('button', { name: 'Add rule' }).press('Enter');
    const groups = ruleOf(demo, 'Rule 1').getByLabel('Policy', { exact: true }).locator('optgroup');
    expect(await groups.evaluateAll((all) => all.map((each) => each.getAttribute('label')))).toEqual([
      'Atlassian',
      'Authorities, standards and tools',
      'Bounty programs and disclosure',
    ]);
  });

  it('have their problems beside their fields, and the first of them takes the focus', async () => {
    const { demo } = await open();
    await demo.getByRole('button', { name: 'Add rule' }).press('Enter');
    await demo.getByRole('button', { name: 'Save rules' }).press('Enter');
    const rule = ruleOf(demo, 'Rule 1');
    await rule.getByText('Name the rule: issues say by which rule they came where they are.').waitFor();
    expect(await rule.getByText('Enter at least one value.').isVisible()).toBe(true);
    expect(await isFocused(rule.getByLabel('Name', { exact: true }))).toBe(true);
    expect(await saved()).toMatchObject({ rules: [] });
  });

  it.each([400, 1280])('are accessible and fit into %d pixels', async (width) => {
    const { page, demo } = await open(width);
    await add(demo, 1, 'payments', 'Payments API');
    await expectFits(page);
    await expectAccessible(page);
  });
});
