import type { Locator, Page } from 'playwright-core';
import { submissionPayload } from '../../support/payloads';
import { expectAccessible, expectFits, isFocused, part, useAdminSite } from '../admin-site';

const ARCHIVED = { errorMessages: ['The project is archived.'], errors: {} };

describe('deliveries on the admin page', () => {
  const { site, show } = useAdminSite();

  const tell = async (name: string, connection = 'demo', attributes = {}): Promise<void> => {
    const payload = submissionPayload({
      submissionId: `submission-${name}`,
      eventId: `event-${name}`,
      attributes,
    });
    await site.deliver(payload, { connection });
    await site.settle();
    await site.advance('PT1S');
  };
  interface OpenPage {
    readonly page: Page;
    readonly deliveries: Locator;
    readonly rows: Locator;
    readonly find: () => Promise<void>;
  }
  const open = async (width?: number): Promise<OpenPage> => {
    const page = await show('Deliveries', {}, width);
    const deliveries = part(page, 'Deliveries');
    await deliveries.getByText('searched').waitFor();
    const find = async (): Promise<void> => {
      await deliveries.getByRole('button', { name: 'Find' }).press('Enter');
      await deliveries.getByText('searched').waitFor();
    };
    return { page, deliveries, rows: deliveries.locator('tbody > tr'), find };
  };

  it('are filtered by connection, outcome and id', async () => {
    await tell('one');
    await tell('two', 'bare');
    await tell('three', 'demo', { state: 'new', last_transitioned_to_triaged_at: null });
    const { page, deliveries, rows, find } = await open();
    expect(await rows.count()).toBe(3);
    expect(await rows.first().innerText()).toContain('Stored, no issue');
    await expectAccessible(page);

    await deliveries.getByLabel('Connection').selectOption('bare');
    await find();
    expect(await rows.count()).toBe(1);
    expect(await rows.first().innerText()).toContain('BARE-1');
    await deliveries.getByLabel('Connection').selectOption('All');
    await deliveries.getByLabel('Outcome').selectOption('Needs attention');
    await find();
    await deliveries.getByText('No delivery found; 3 searched. That is all.').waitFor();
    await deliveries.getByLabel('Outcome').selectOption('All');
    await deliveries.getByLabel('Submission, event or issue').fill('sec-1');
    await find();
    expect(await rows.count()).toBe(1);
    await deliveries.getByLabel('Submission, event or issue').fill('');
    await deliveries.getByLabel('From (UTC)').fill('2030-01-01');
    await find();
    await rows.first().waitFor({ state: 'detached' });
    expect(await rows.count()).toBe(0);
    await page.close();
  });

  it('are listed by title, with the event in words, and sorted', async () => {
    await tell('one', 'demo', { title: 'Beta' });
    await tell('two', 'demo', { title: 'Alpha' });
    const { page, deliveries, rows } = await open();
    const titles = async (): Promise<readonly string[]> =>
      (await rows.locator('td:first-child').allInnerTexts()).map((text) => text.split(',')[0]?.trim() ?? '');
    expect(await titles()).toEqual(['Alpha', 'Beta']);
    expect(await rows.first().innerText()).toContain('Submission updated');
    expect(await deliveries.innerText()).not.toContain('submission.updated');
    await deliveries.getByLabel('Sort').selectOption('Oldest first');
    expect(await titles()).toEqual(['Beta', 'Alpha']);
    await deliveries.getByLabel('Sort').selectOption('Title');
    expect(await titles()).toEqual(['Alpha', 'Beta']);
    await page.close();
  });

  it('are readable at 400 pixels: each value below its name, and nothing is cut', async () => {
    await tell('one');
    const { page, rows } = await open(400);
    expect(await rows.first().innerText()).toMatch(/Outcome\s+Issue created\s+Received\s+\w{3}, /);
    expect(await rows.first().evaluate((row) => row.getBoundingClientRect().right <= window.innerWidth)).toBe(
      true,
    );
    await expectFits(page);
    await expectAccessible(page);
    await page.close();
  });

  it('show everything known of one on demand', async () => {
    await tell('one');
    const { page, deliveries } = await open();
    const details = deliveries.getByRole('button', { name: /details of event event-one$/ });
    await details.press('Enter');
    await deliveries.getByText('State now').waitFor();
    expect(await isFocused(details)).toBe(true);
    expect(await details.getAttribute('aria-expanded')).toBe('true');
    const text = await deliveries.innerText();
    for (const words of ['submission-one', 'Secret 1; body, then time', 'Triaged', 'The clock is running.'])
      expect(text).toContain(words);
    const { duedate } = (await site.issue('SEC-1')).fields;
    const year = (duedate ?? '').slice(0, 4);
    expect(text).toMatch(new RegExp(`Due date now\\s+\\w{3}, \\d+ \\w{3} ${year}`));
    await expectAccessible(page);
    await details.press('Enter');
    const now = deliveries.getByText('State now');
    await now.waitFor({ state: 'detached' });
    expect(await now.count()).toBe(0);
    await page.close();
  });

  it('are replayed from the list', async () => {
    await site.fault({ target: 'jira', match: 'POST /rest/api/3/issue', status: 422, body: ARCHIVED });
    await tell('dead');
    const { page, deliveries, rows, find } = await open();
    await deliveries.getByLabel('Outcome').selectOption('Needs attention');
    await find();
    expect(await rows.first().innerText()).toMatch(/Dead letter.*The project is archived\./s);
    await deliveries.getByRole('button', { name: /details of event event-dead$/ }).press('Enter');
    await deliveries.getByRole('button', { name: 'Replay this delivery' }).press('Enter');
    await deliveries.getByLabel('Outcome').selectOption('All');
    await site.settle();
    await site.advance('PT1S');
    await find();
    expect(await rows.first().innerText()).toContain('Issue created');
    expect(await site.search('project = SEC')).toHaveLength(1);
    await page.close();
  });

  it.each([320, 800, 1280])('fit %i pixels', async (width) => {
    await tell('one');
    const { page, deliveries } = await open(width);
    await deliveries.getByRole('button', { name: /details of event event-one$/ }).press('Enter');
    await deliveries.getByText('State now').waitFor();
    await expectFits(page);
    await page.close();
  });
});
