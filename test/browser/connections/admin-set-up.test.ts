import { signBody, signBy } from '../../../devhost/bugcrowd/sign';
import { submissionPayload } from '../../support/payloads';
import {
  expectAccessible,
  expectFits,
  expectNotice,
  isFocused,
  openView,
  part,
  unfold,
  useAdminSite,
} from '../admin-site';
import { chooseProject, field, press, SECRET, step, upToProject } from './set-up-steps';

describe('the guided setup on the admin page', () => {
  const { site, show } = useAdminSite();
  const empty = async (): Promise<void> => {
    await site.post('/host/reset', { empty: true });
    await site.advance('PT1S');
  };
  const deliver = (eventId: string, secret = SECRET) =>
    site.deliver(submissionPayload({ eventId }), { connection: 'acme', secret });

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
    const heading = address.locator('.step-heading');
    expect(await isFocused(heading)).toBe(true);
    expect(await heading.evaluate((it) => getComputedStyle(it).outlineStyle)).toBe('solid');
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
    await chooseProject(page);
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
    const outline = await page.locator(':focus').evaluate((it) => getComputedStyle(it).outlineStyle);
    expect(outline).toBe('solid');
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
    await chooseProject(page);
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
    await review.getByText('only deliveries signed in this way are accepted').waitFor();
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

  it.each([320, 800, 1280])('fits %d pixels at every step', async (width) => {
    await empty();
    const page = await show('Connections', {}, width);
    await expectFits(page);
    await upToProject(page);
    await expectFits(page);
    await chooseProject(page);
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
