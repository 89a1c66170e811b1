import type { Locator, Page } from 'playwright-core';
import type { AdminConnection } from '../../../src/contract/admin';
import type { ConnectionSettings } from '../../../src/contract/connections';
import { defaultMapping } from '../../../src/domain/mapping/mapping';
import { saveOver } from '../../support/save-over';
import {
  expectAccessible,
  expectFits,
  expectNotice,
  isFocused,
  openConnection,
  unfold,
  useAdminSite,
} from '../admin-site';

describe('a form on the admin page that others have overtaken', () => {
  const { site, show } = useAdminSite();

  const ask = (functionKey: string, payload: object = {}): Promise<unknown> =>
    site.invoke('admin-page', functionKey, { payload });
  const connection = async (): Promise<AdminConnection> => {
    await site.advance('PT1S');
    const { connections } = (await ask('getOverview')) as {
      readonly connections: readonly AdminConnection[];
    };
    const found = connections.find(({ id }) => id === 'demo');
    if (found === undefined) throw new Error('The connection is not listed.');
    return found;
  };
  const settings = async (): Promise<ConnectionSettings> => (await connection()).settings;
  const open = async (section: string, width?: number): Promise<{ page: Page; demo: Locator }> => {
    const page = await show('Connections', undefined, width);
    const demo = await openConnection(page, 'demo');
    await unfold(demo, section);
    return { page, demo };
  };
  const button = (demo: Locator, name: string): Locator => demo.getByRole('button', { name });
  const field = (demo: Locator, label: string): Locator => demo.getByLabel(label, { exact: true });
  const refusal = async (demo: Locator): Promise<string> => {
    const alert = demo.getByRole('alert').filter({ hasText: 'somebody changed this connection' });
    await alert.waitFor();
    return alert.innerText();
  };

  it('settings: the changes are named, the entries kept, and both saved after a review by keyboard', async () => {
    await site.saveSettings({ approvers: ['admin', 'dev'] });
    const before = await settings();
    const { page, demo } = await open('Settings');
    await field(demo, 'Label at first notice').fill('overdue');
    await field(demo, 'Minimum severity').selectOption('high');
    await site.saveSettings({ approvers: ['admin'], useCvss: false });
    await button(demo, 'Save settings').press('Enter');
    const said = await refusal(demo);
    expect(said).toContain('Approvers: Ada Admin, Dana Developer → Ada Admin');
    expect(said).toContain('CVSS score first: yes → no');
    expect(await field(demo, 'Label at first notice').inputValue()).toBe('overdue');
    await expectAccessible(page);

    await page.keyboard.press('Tab');
    expect(await isFocused(button(demo, 'Reload and review'))).toBe(true);
    await page.keyboard.press('Enter');
    const status = demo
      .getByRole('status')
      .filter({ hasText: 'the changes of others and your other entries' });
    await status.waitFor();
    expect(await isFocused(status)).toBe(true);
    expect(await field(demo, 'Label at first notice').inputValue()).toBe('overdue');
    expect(await field(demo, 'Minimum severity').inputValue()).toBe('high');
    expect(await field(demo, 'Use a CVSS score before the Bugcrowd priority').isChecked()).toBe(false);
    const approvers = demo.getByRole('list', { name: 'Approvers: chosen' });
    expect(await approvers.innerText()).not.toContain('Dana Developer');
    await expectAccessible(page);
    await button(demo, 'Save settings').press('Enter');
    await expectNotice(page, 'The settings of connection “demo” are saved.');
    expect(await settings()).toEqual({
      ...before,
      approvers: ['admin'],
      useCvss: false,
      minSeverity: 'high',
      notices: { ...before.notices, label: 'overdue' },
    });
    await page.close();
  });

  it('settings: entries stay when the page loads newer ones', async () => {
    const { page, demo } = await open('Settings');
    await field(demo, 'Label at first notice').fill('overdue');
    await site.saveSettings({ minSeverity: 'low' });
    await unfold(demo, 'Pause or delete');
    await button(demo, 'Pause “demo”').press('Enter');
    await expectNotice(page, 'Connection “demo” is paused.');
    expect(await field(demo, 'Label at first notice').inputValue()).toBe('overdue');
    await page.close();
  });

  it('program and project: the other project is named, and kept after a review', async () => {
    const { page, demo } = await open('Program and project');
    const { program, projectId, projectKey, issueTypeId, issueType } = await connection();
    await field(demo, 'Bugcrowd program').fill('acme-three');
    const base = {
      program,
      project: { id: projectId, key: projectKey },
      issueType: { id: issueTypeId, name: issueType },
    };
    const bare = { connectionId: 'demo', base, program, projectId: '10001', issueTypeId: '10101' };
    expect(await ask('saveRoute', bare)).toEqual({ type: 'saved' });
    await button(demo, 'Save changes').press('Enter');
    expect(await refusal(demo)).toContain('Project: SEC → BARE');
    await button(demo, 'Reload and review').press('Enter');
    await demo.getByRole('status').filter({ hasText: 'the changes of others' }).waitFor();
    expect(await demo.getByRole('combobox', { name: 'Jira project' }).inputValue()).toBe('BARE');
    expect(await field(demo, 'Bugcrowd program').inputValue()).toBe('acme-three');
    await button(demo, 'Save changes').press('Enter');
    await expectNotice(page, 'Connection “demo” was changed.');
    expect(await connection()).toMatchObject({ program: 'acme-three', projectKey: 'BARE' });
    await page.close();
  });

  it('mapping: a security level set meanwhile is named, and kept after a review', async () => {
    const { page, demo } = await open('Mapping and preview', 320);
    await field(demo, 'Labels').fill('bounty');
    const mapping = { ...defaultMapping, securityLevel: '10200', assignee: 'dev' };
    const saved = await saveOver(
      (base) => ask('saveMapping', { connectionId: 'demo', mapping, base, evenSo: true }),
      defaultMapping,
    );
    expect(saved).toMatchObject({ type: 'saved' });
    await button(demo, 'Save mapping').press('Enter');
    expect(await refusal(demo)).toContain('Security level: none → Security team');
    await expectFits(page);
    await expectAccessible(page);
    await button(demo, 'Reload and review').press('Enter');
    await demo.getByRole('status').filter({ hasText: 'the changes of others' }).waitFor();
    expect(await field(demo, 'Labels').inputValue()).toBe('bounty');
    expect(await field(demo, 'Security level').inputValue()).toBe('10200');
    await button(demo, 'Save mapping').press('Enter');
    await expectNotice(page, 'The mapping of connection “demo” is saved.');
    const stored = (await ask('getMapping', { connectionId: 'demo' })) as { readonly mapping: unknown };
    expect(stored.mapping).toEqual({ ...mapping, labels: ['bounty'] });
    await page.close();
  });
});
