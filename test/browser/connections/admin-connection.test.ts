import type { Locator, Page } from 'playwright-core';
import { submissionPayload } from '../../support/payloads';
import {
  descriptionOf,
  expectAccessible,
  expectNotice,
  openConnection,
  openView,
  part,
  unfold,
  useAdminSite,
} from '../admin-site';

const OLD = 'demo-webhook-secret-0123456789abcdef';
const NEW = 'new-webhook-secret-0123456789abcdef';

describe('a connection on the admin page', () => {
  const { site, show } = useAdminSite();
  const open = async (title: string): Promise<{ page: Page; demo: Locator }> => {
    const page = await show('Connections');
    const demo = await openConnection(page, 'demo');
    await unfold(demo, title);
    return { page, demo };
  };
  const deliver = async (eventId: string, secret = OLD): Promise<number> => {
    await site.advance('PT1M');
    const { status } = await site.deliver(submissionPayload({ eventId }), { secret });
    await site.settle();
    await site.advance('PT1S');
    return status;
  };
  const issues = () => site.search('project = SEC');

  it('has its secret rotated without a refused delivery', async () => {
    await deliver('event-1');
    const { page, demo } = await open('Signing secrets');
    await demo.getByText('signed 1 of the last 1 delivery').waitFor();
    const secret = demo.getByLabel('New signing secret');
    const add = demo.getByRole('button', { name: 'Add secret' });
    await secret.fill(OLD);
    await add.press('Enter');
    await demo.locator('[aria-invalid="true"]:focus').waitFor();
    expect(await descriptionOf(secret)).toContain('This secret is already set.');
    await secret.fill(NEW);
    await add.press('Enter');
    await expectNotice(page, 'Secret 2 was added.');
    await expectAccessible(page);

    expect(await deliver('event-2')).toBe(200);
    await demo.getByRole('button', { name: 'Refresh list' }).press('Enter');
    await demo.getByText('signed 2 of the last 2 deliveries').waitFor();
    await demo.getByRole('button', { name: 'Remove secret 1…' }).press('Enter');
    await demo.getByText('It signed the latest delivery.').waitFor();
    await expectAccessible(page);
    await demo.getByRole('button', { name: 'Keep' }).press('Enter');

    expect(await deliver('event-3', NEW)).toBe(200);
    await demo.getByRole('button', { name: 'Refresh list' }).press('Enter');
    // Until now secret 1 had signed the latest one.
    await demo.getByText(/Secret 2: .* It signed the latest one\./).waitFor();
    await demo.getByRole('button', { name: 'Remove secret 1…' }).press('Enter');
    expect(await demo.getByText('It signed the latest delivery.').count()).toBe(0);
    await demo.getByRole('button', { name: 'Remove secret', exact: true }).press('Enter');
    await expectNotice(page, 'Secret 1 was removed.');
    await demo.getByText(/Secret 2: Added on .*; signed 1 of the last 3 deliveries/).waitFor();
    expect(await deliver('event-4')).toBe(401);
    expect(await page.content()).not.toContain(NEW);
    await page.close();
  });

  it('is paused, suspends deliveries, and processes them after resuming', async () => {
    const { page, demo } = await open('Pause or delete');
    await demo.getByRole('button', { name: 'Pause “demo”' }).press('Enter');
    await expectNotice(page, 'Connection “demo” is paused.');
    await demo.getByText('Paused', { exact: true }).waitFor();
    expect(await deliver('event-1')).toBe(200);
    expect(await issues()).toEqual([]);
    await page.reload();
    const again = await openConnection(page, 'demo');
    await again.getByText('1 delivery stored.').waitFor();
    await expectAccessible(page);
    await again.getByRole('button', { name: 'Resume “demo”' }).press('Enter');
    await expectNotice(page, 'Stored deliveries are being processed: 1 delivery.');
    await site.settle();
    expect(await issues()).toHaveLength(1);
    const paused = again.getByText('Paused', { exact: true });
    await paused.waitFor({ state: 'detached' });
    expect(await paused.count()).toBe(0);
    await page.close();
  });

  it('opens its issues in Jira’s issue search, and so does a list of deliveries', async () => {
    await site.deliver(submissionPayload());
    await site.settle();
    await site.advance('PT1M');
    const page = await show();
    const opened = async (button: Locator): Promise<Page> => {
      const [found] = await Promise.all([page.waitForEvent('popup'), button.press('Enter')]);
      await found.getByRole('link', { name: 'SEC-1' }).waitFor();
      return found;
    };
    const connection = await openConnection(page, 'demo');
    const search = await opened(connection.getByRole('button', { name: 'Open in issue search' }));
    expect(new URL(search.url()).pathname).toBe('/issues/');
    expect(await search.getByLabel('JQL').inputValue()).toBe('bountyClockConnection = "demo"');
    await openView(page, 'Deliveries');
    await opened(page.getByRole('button', { name: 'Open these issues in issue search' }));
    await openView(page, 'Policies');
    await page
      .getByRole('button', { name: 'Marketplace Security Bug Fix Policy, cloud apps (2026)', exact: true })
      .press('Enter');
    await opened(page.getByRole('button', { name: 'Open in issue search' }));
    await expectAccessible(page);
    await page.close();
  });

  it('is deleted after showing the effects, by typing its name', async () => {
    await deliver('event-1');
    const { page, demo } = await open('Pause or delete');
    await demo.getByRole('button', { name: 'Delete “demo”…' }).press('Enter');
    await demo.getByText('1 open issue: they stay in Jira').waitFor();
    await expectAccessible(page);
    const name = demo.getByLabel('Name of the connection');
    await name.fill('dem');
    await demo.getByRole('button', { name: 'Delete connection' }).press('Enter');
    await demo.locator('[aria-invalid="true"]:focus').waitFor();
    expect(await descriptionOf(name)).toContain('Type “demo” to confirm.');
    await name.fill('demo');
    await demo.getByRole('button', { name: 'Delete connection' }).press('Enter');
    await expectNotice(page, 'Connection “demo” was deleted.');
    const list = page.getByRole('table', { name: 'Connections' });
    expect(await list.getByRole('link').allInnerTexts()).toEqual(['bare']);
    expect(await deliver('event-2')).toBe(401);
    expect(await issues()).toHaveLength(1);
    const query = 'moduleKey=sla-panel&issueKey=SEC-1&theme=light&accountId=admin';
    await page.goto(`${site.host().origin}/custom-ui/issue-panel/index.html?${query}`);
    await page.getByText('An administrator deleted connection “demo”, which created this issue.').waitFor();
    await expectAccessible(page);
    await page.close();
  });

  it('gets another project, with pickers that search', async () => {
    const { page, demo } = await open('Program and project');
    const project = demo.getByRole('combobox', { name: 'Jira project' });
    await project.fill('bare');
    await demo.getByRole('option', { name: 'Bare metal' }).click();
    const issueType = demo.getByRole('combobox', { name: 'Issue type' });
    await demo.getByRole('button', { name: 'Save changes' }).press('Enter');
    await demo.locator('[aria-invalid="true"]:focus').waitFor();
    expect(await descriptionOf(issueType)).toContain('Choose an issue type.');
    await issueType.click();
    await demo.getByRole('option', { name: 'Task' }).click();
    await demo.getByRole('button', { name: 'Save changes' }).press('Enter');
    await expectNotice(page, 'Existing issues stay where they are');
    expect(await part(page, 'demo').innerText()).toMatch(/Jira project\s+BARE\s+Issue type\s+Task/);
    await page.close();
  });

  it.each(['by mouse', 'by keyboard'] as const)(
    'has a project in its form once it is chosen %s',
    async (how) => {
      const { page, demo } = await open('Program and project');
      await demo.getByRole('combobox', { name: 'Jira project' }).fill('bare');
      await demo.getByRole('option', { name: 'Bare metal' }).hover();
      const form = demo.locator('form').filter({ has: page.getByLabel('Jira project') });
      const sent = await form.evaluate(async (element, isByMouse) => {
        const input = element.querySelector('[role="combobox"][aria-expanded="true"]');
        if (isByMouse) element.querySelector<HTMLElement>('[role="option"]')?.click();
        else
          input?.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
          );
        // Only what is done at once: a key may be pressed before the browser's next task.
        for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
        return [...new FormData(element as HTMLFormElement).values()];
      }, how === 'by mouse');
      expect(sent).toEqual(['acme', '10001', '']);
      await page.close();
    },
  );

  it('shows which other connection has its program', async () => {
    const { page, demo } = await open('Program and project');
    const program = demo.getByLabel('Bugcrowd program', { exact: true });
    await program.fill('bare-metal');
    await demo.getByRole('button', { name: 'Save changes' }).press('Enter');
    await demo.locator('[aria-invalid="true"]:focus').waitFor();
    expect(await descriptionOf(program)).toContain('Connection “bare” to program “bare-metal” is on.');
    await page.close();
  });
});
