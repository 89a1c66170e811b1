import type { Locator, Page } from 'playwright-core';
import { signBody, signBy } from '../../../devhost/bugcrowd/sign';
import { submissionPayload } from '../../support/payloads';
import {
  choose,
  descriptionOf,
  expectAccessible,
  expectFits,
  expectNotice,
  isFocused,
  openConnection,
  openView,
  part,
  unfold,
  useAdminSite,
} from '../admin-site';

const SECRET = 'acme-webhook-secret-0123456789abcdef';

describe('the guided setup on the admin page', () => {
  const { site, show } = useAdminSite();
  const step = async (page: Page, number: number, name: string): Promise<Locator> => {
    const found = part(page, name);
    await found.getByText(`Step ${number} of 8`).waitFor();
    return found;
  };
  const press = (page: Page, name: string): Promise<void> =>
    page.getByRole('button', { name, exact: true }).press('Enter');
  const field = (page: Page, label: string): Locator => page.getByLabel(label, { exact: true });
  const chooseNamed = async (page: Page, label: string, text: string, name: string): Promise<void> => {
    await choose(page, label, text, name);
    expect(await page.getByRole('combobox', { name: label }).inputValue()).toBe(name);
  };
  const empty = async (): Promise<void> => {
    await site.post('/host/reset', { empty: true });
    await site.advance('PT1S');
  };
  const deliver = (eventId: string, secret = SECRET) =>
    site.deliver(submissionPayload({ eventId }), { connection: 'acme', secret });
  /** From the first step to the one before the Jira project. */
  const upToProject = async (page: Page): Promise<void> => {
    await field(page, 'Bugcrowd program').fill('acme');
    await press(page, 'Continue');
    await step(page, 2, 'Configure the Bugcrowd webhook');
    await press(page, 'I have added it in Bugcrowd');
    await field(page, 'Signing secret').fill(SECRET);
    await press(page, 'Continue');
    await step(page, 4, 'Choose the Jira project and issue type');
  };

  it('leads from an empty site to the first issue in eight steps, also after a reload', async () => {
    await empty();
    const page = await show('Health');
    await page.getByRole('link', { name: 'Set up a connection' }).press('Enter');

    await step(page, 1, 'Name the program');
    await field(page, 'Bugcrowd program').fill('acme');
    expect(await field(page, 'Name of the connection').inputValue()).toBe('acme');
    await expectAccessible(page);
    await press(page, 'Continue');

    const address = await step(page, 2, 'Configure the Bugcrowd webhook');
    expect(await address.getByLabel('Webhook address').inputValue()).toBe(
      `${site.host().origin}/webtrigger/bugcrowd-webhook?connection=acme`,
    );
    expect(await isFocused(address.locator('.step-heading'))).toBe(true);
    await expectAccessible(page);
    await press(page, 'I have added it in Bugcrowd');

    await step(page, 3, 'Paste the signing secret');
    await field(page, 'Signing secret').fill(SECRET);
    await press(page, 'Continue');
    await step(page, 4, 'Choose the Jira project and issue type');
    expect((await deliver('early')).status).toBe(200);
    await site.settle();
    await site.advance('PT1S');

    // Someone else, or the same person another day.
    await page.reload();
    await openView(page, 'Connections');
    const unfinished = page.getByRole('list', { name: 'Unfinished setups' });
    await unfinished.getByText('Next step: 4 of 8').waitFor();
    expect(await unfinished.innerText()).toContain('1 delivery');
    await expectAccessible(page);
    await unfinished.getByRole('link', { name: 'Continue “acme”' }).press('Enter');

    await step(page, 4, 'Choose the Jira project and issue type');
    await chooseNamed(page, 'Jira project', 'sec', 'Security');
    await chooseNamed(page, 'Issue type', 'vul', 'Vulnerability');
    await press(page, 'Continue');

    await step(page, 5, 'Choose the policy');
    const policy = page.getByRole('radio', { name: /^Atlassian Security Bug Fix Policy, cloud/ });
    await policy.press('Space');
    expect(await policy.isChecked()).toBe(true);
    await press(page, 'Continue');

    await step(page, 6, 'Choose what creates an issue');
    await field(page, 'Minimum severity').selectOption('low');
    await press(page, 'Continue');

    const review = await step(page, 7, 'Review and switch on');
    const text = await review.innerText();
    for (const reported of [
      'acme',
      'Set',
      'Security (SEC), Vulnerability',
      'critical 10 days',
      'severity Low or higher',
    ])
      expect(text).toContain(reported);
    expect(text).toContain('1 delivery has already arrived');
    await expectAccessible(page);
    await review.getByRole('button', { name: 'Change: Creates an issue' }).press('Enter');
    await step(page, 6, 'Choose what creates an issue');
    await field(page, 'Minimum severity').selectOption('');
    await press(page, 'Save and go back to the review');
    await review.getByText('any severity').waitFor();
    await press(page, 'Switch on');

    const waiting = await step(page, 8, 'Wait for the first delivery');
    await expectNotice(page, 'Connection “acme” is on.');
    await site.settle();
    const arrived = waiting.getByRole('list', { name: 'Deliveries received' });
    await arrived.getByText('It became issue SEC-1.').waitFor();
    expect(await arrived.innerText()).toMatch(/Submission updated.*Signed with: Secret 1; body, then time/s);
    await expectAccessible(page);
    expect(await site.projection('SEC-1')).toMatchObject({ connection: 'acme', policy: 'atlassian-cloud@1' });
    expect(await page.content()).not.toContain(SECRET);
    const filters = waiting.getByRole('region', { name: 'Filters for your team' });
    for (const [name, condition] of [
      ['Overdue', 'bountyClockBand = "breached"'],
      ['Due this week', 'bountyClockDeadline <= endOfWeek()'],
      ['Assigned to me', 'assignee = currentUser()'],
      ['Waiting for an approver', 'bountyClockRequest = "waiting"'],
    ] as const) {
      const link = filters.getByRole('button', { name: `${name} : issues of acme` });
      const [found] = await Promise.all([page.waitForEvent('popup'), link.press('Enter')]);
      expect(await found.getByLabel('JQL').inputValue()).toContain(
        `${condition} AND bountyClockConnection = "acme" ORDER BY bountyClockDeadline ASC`,
      );
      await found.close();
    }

    await waiting.getByRole('link', { name: 'Go to connection “acme”' }).press('Enter');
    await part(page, 'acme').getByText('On', { exact: true }).waitFor();
    await page.close();
  });

  it('leads to the first issue although Bugcrowd signs in another way than expected', async () => {
    await empty();
    const page = await show('Health');
    await page.getByRole('link', { name: 'Set up a connection' }).press('Enter');
    await upToProject(page);
    const body = JSON.stringify(submissionPayload());
    const digest = signBy('github', body, SECRET, (await site.now()).getTime());
    expect(await site.deliver(body, { connection: 'acme', digest })).toEqual({ status: 200, text: '' });
    await site.advance('PT1S');
    await chooseNamed(page, 'Jira project', 'sec', 'Security');
    await chooseNamed(page, 'Issue type', 'vul', 'Vulnerability');
    for (let done = 0; done < 3; done += 1) await press(page, 'Continue');
    const review = await step(page, 7, 'Review and switch on');
    await review
      .getByText('Bugcrowd signs in another way than expected: body alone, hex, named sha256. Accept it?')
      .waitFor();
    const text = await review.innerText();
    expect(text).toContain('secret 1');
    expect(text).toContain('sha256=[64 hex]');
    expect(text).toContain('No time is signed, so a recorded call stays valid.');
    await expectAccessible(page);
    await press(page, 'Accept');
    await review.getByText('only deliveries signed in this way are taken').waitFor();
    await press(page, 'Switch on');
    const waiting = await step(page, 8, 'Wait for the first delivery');
    await site.settle();
    await waiting.getByText('It became issue SEC-1.').waitFor();
    expect(await waiting.innerText()).toContain('Signed with: Secret 1; body alone');

    await waiting.getByRole('link', { name: 'Go to connection “acme”' }).press('Enter');
    const acme = part(page, 'acme');
    await unfold(acme, 'How deliveries are signed');
    await acme.getByText('Accepted by an administrator: body alone, hex, named sha256.').waitFor();
    const usual = signBody(body, SECRET, (await site.now()).getTime());
    await acme.getByLabel('Signature header').fill(usual);
    await acme.getByLabel('Raw body').fill(body);
    await press(page, 'Check');
    await acme
      .getByText('It matches secret 1: body, then time, hex, named sha256, time as timestamp.')
      .waitFor();
    await acme.getByLabel('Raw body').fill(`${body} `.replace('XSS', 'CSRF'));
    await press(page, 'Check');
    await acme.getByText('Nothing matches.').waitFor();
    await expectAccessible(page);
    await page.close();
  });

  it('shows problems beside the fields, and keeps the input', async () => {
    const page = await show('Connections');
    await press(page, 'Add a connection');
    await step(page, 1, 'Name the program');
    await field(page, 'Bugcrowd program').fill('acme two');
    await press(page, 'Continue');
    const program = field(page, 'Bugcrowd program');
    await page.getByRole('alert').filter({ hasText: 'Nothing was saved.' }).waitFor();
    expect(await isFocused(program)).toBe(true);
    expect(await descriptionOf(program)).toContain('Enter the program’s code');
    await program.fill('acme-two');
    await field(page, 'Name of the connection').fill('demo');
    await press(page, 'Continue');
    const name = field(page, 'Name of the connection');
    await page.locator('[aria-invalid="true"]:focus').waitFor();
    expect(await descriptionOf(name)).toContain('Connection “demo” already exists.');
    await expectAccessible(page);
    await name.fill('acme');
    await press(page, 'Continue');
    await press(page, 'I have added it in Bugcrowd');
    await field(page, 'Signing secret').fill('short');
    await press(page, 'Continue');
    await page.locator('[aria-invalid="true"]:focus').waitFor();
    expect(await descriptionOf(field(page, 'Signing secret'))).toContain('fewer than 16 characters');
    await field(page, 'Signing secret').fill(SECRET);
    await press(page, 'Continue');
    await press(page, 'Continue');
    expect(await descriptionOf(page.getByRole('combobox', { name: 'Jira project' }))).toContain(
      'Choose a project.',
    );
    await press(page, 'Back');
    await part(page, 'Paste the signing secret').getByText('A secret is set.').waitFor();
    await press(page, 'Continue');
    await step(page, 4, 'Choose the Jira project and issue type');
    await page.close();
  });

  it('names the other connection that prevents activation', async () => {
    const page = await show('Connections');
    await press(page, 'Add a connection');
    await field(page, 'Name of the connection').fill('second');
    await upToProject(page);
    await chooseNamed(page, 'Jira project', 'sec', 'Security');
    await chooseNamed(page, 'Issue type', 'vul', 'Vulnerability');
    await press(page, 'Continue');
    await press(page, 'Continue');
    await press(page, 'Continue');
    await step(page, 7, 'Review and switch on');
    await press(page, 'Switch on');
    await page.getByText('Connection “demo” to program “acme” is on.').waitFor();
    await expectAccessible(page);
    await press(page, 'Finish later');
    await page.getByRole('table', { name: 'Connections' }).waitFor();
    await page.close();
  });

  it('suggests what to check if nothing arrives', async () => {
    const page = await show('Connections');
    await page.clock.install();
    const bare = await openConnection(page, 'bare');
    await bare.getByText('No deliveries yet.').waitFor();
    expect(await bare.getByText('401: the signing secret').count()).toBe(0);
    await page.clock.runFor(61_000);
    await bare.getByText('401: the signing secret').waitFor();
    await expectAccessible(page);
    await bare.getByRole('button', { name: 'Stop watching' }).press('Enter');
    await bare.getByText('no longer refreshes automatically').waitFor();
    await page.close();
  });

  it('is discarded after a confirmation', async () => {
    const page = await show('Connections');
    await press(page, 'Add a connection');
    await field(page, 'Bugcrowd program').fill('third');
    await press(page, 'Continue');
    await step(page, 2, 'Configure the Bugcrowd webhook');
    await press(page, 'Finish later');
    await press(page, 'Discard “third”…');
    await expectAccessible(page);
    await press(page, 'Discard');
    await expectNotice(page, 'The setup of “third” was discarded');
    expect(await page.getByRole('list', { name: 'Unfinished setups' }).count()).toBe(0);
    await page.close();
  });

  it.each([320, 800, 1280])('fits %d pixels at every step', async (width) => {
    await empty();
    const page = await show('Connections', {}, width);
    await expectFits(page);
    await upToProject(page);
    await expectFits(page);
    await chooseNamed(page, 'Jira project', 'sec', 'Security');
    await chooseNamed(page, 'Issue type', 'vul', 'Vulnerability');
    for (const name of ['Choose the policy', 'Choose what creates an issue', 'Review and switch on']) {
      await press(page, 'Continue');
      await part(page, name).waitFor();
      await expectFits(page);
    }
    await press(page, 'Switch on');
    await step(page, 8, 'Wait for the first delivery');
    await expectFits(page);
    await page.close();
  });
});
