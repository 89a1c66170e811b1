import type { Locator, Page } from 'playwright-core';
import { submissionPayload } from '../../support/payloads';
import { healthOf, healthView, deadLetterOf } from '../health/admin-health-views';
import {
  descriptionOf,
  expectAccessible,
  expectFits,
  isFocused,
  part,
  useAdminSite,
  type FixedAnswers,
} from '../admin-site';

const ARCHIVED = { errorMessages: ['The project is archived.'], errors: {} };

describe('dead letters on the admin page', () => {
  const { site, show } = useAdminSite();

  interface OpenPage {
    readonly page: Page;
    readonly deadLetterList: Locator;
    readonly button: (name: string | RegExp) => Locator;
  }
  const open = async (answers?: FixedAnswers, width?: number): Promise<OpenPage> => {
    const page = await show('Deliveries', answers, width);
    const demo = part(page, 'demo');
    const deadLetterList = demo
      .getByRole('group')
      .filter({ has: page.getByRole('heading', { name: /^Dead letters \(/ }) });
    await deadLetterList.getByRole('table').first().waitFor();
    const button: OpenPage['button'] = (name) => deadLetterList.getByRole('button', { name });
    return { page, deadLetterList, button };
  };
  const notice = (within: Locator, text: string): Promise<void> =>
    within.locator('[role="status"]:focus').filter({ hasText: text }).waitFor();
  /** Jira refuses issues of these submissions permanently. */
  const die = async (...submissionIds: readonly string[]): Promise<void> => {
    for (const submissionId of submissionIds) {
      await site.fault({ target: 'jira', match: 'POST /rest/api/3/issue', status: 422, body: ARCHIVED });
      await site.deliver(submissionPayload({ submissionId, eventId: `event of ${submissionId}` }));
      await site.settle();
      await site.advance('PT1S');
    }
  };
  const many = (count: number): FixedAnswers => {
    const deadLetterList = Array.from({ length: count }, (_, index) => deadLetterOf(`event-${index}`));
    const deadLetters = { count, more: true, oldestAt: deadLetterList[0]?.diedAt ?? null };
    return { getHealth: healthView([healthOf({ deadLetterList, deadLetters })]) };
  };

  it('are chosen and replayed by keyboard, and leave the list automatically', async () => {
    await die('first', 'second');
    const { page, deadLetterList, button } = await open();
    expect(await deadLetterList.getByRole('heading', { name: 'Dead letters (2)' }).isVisible()).toBe(true);
    const row = deadLetterList.getByRole('row').filter({ hasText: 'event of first' });
    expect(await row.innerText()).toMatch(/The project is archived\..*Submission updated.*Webhook/s);
    const selected = button('Replay selected');
    expect(await selected.getAttribute('aria-disabled')).toBe('true');
    await selected.press('Enter');
    expect(await deadLetterList.getByRole('row').count()).toBe(3);
    await expectAccessible(page);

    await row.getByRole('checkbox', { name: /^Select .+, event event of first$/ }).press('Space');
    const all = deadLetterList.getByRole('checkbox', { name: 'Select all dead letters' });
    expect(await all.evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true);
    await button('Replay selected (1)').press('Enter');
    await notice(deadLetterList, '1 dead letter is being replayed.');
    await deadLetterList.getByRole('heading', { name: 'Dead letters (1)' }).waitFor();
    expect(await deadLetterList.innerText()).not.toContain('event of first');
    expect(await site.search('project = SEC')).toHaveLength(1);
    await expectAccessible(page);
    await page.close();
  });

  it('are all replayed at once; what fails again stays with its new reason', async () => {
    await die('first', 'second');
    const { page, deadLetterList, button } = await open();
    const body = { errorMessages: ['Nobody may create issues here.'], errors: {} };
    await site.fault({ target: 'jira', match: 'POST /rest/api/3/issue', status: 422, body });
    await button('Replay all').click();
    await notice(deadLetterList, '2 dead letters are being replayed.');
    await deadLetterList.getByRole('cell', { name: 'Nobody may create issues here.' }).waitFor();
    await deadLetterList.getByRole('heading', { name: 'Dead letters (1)' }).waitFor();
    await button('Replay all').click();
    await deadLetterList.getByText('None. After a day of retries').waitFor();
    expect(await deadLetterList.getByRole('heading', { name: 'Dead letters (0)' }).isVisible()).toBe(true);
    expect(await site.search('project = SEC')).toHaveLength(2);
    await page.close();
  });

  it('are discarded with a reason only, which is kept with the delivery', async () => {
    await die('first', 'second');
    const { page, deadLetterList, button } = await open();
    await deadLetterList.getByRole('checkbox', { name: 'Select all dead letters' }).press('Space');
    const discard = button('Discard selected (2)…');
    await discard.press('Enter');
    const reason = deadLetterList.getByLabel('Reason', { exact: true });
    expect(await isFocused(reason)).toBe(true);
    expect(await deadLetterList.getByRole('checkbox').first().isDisabled()).toBe(true);
    await reason.press('Escape');
    expect(await isFocused(discard)).toBe(true);

    await discard.press('Enter');
    await reason.fill('   ');
    await button('Discard 2 dead letters').press('Enter');
    await deadLetterList.locator('textarea:focus[aria-invalid="true"]').waitFor();
    expect(await descriptionOf(reason)).toContain('Enter a reason');
    expect(await deadLetterList.getByRole('heading', { name: 'Dead letters (2)' }).isVisible()).toBe(true);
    await expectAccessible(page);

    await reason.fill('Test data of a rehearsal');
    await button('Discard 2 dead letters').press('Enter');
    await notice(deadLetterList, '2 dead letters were discarded.');
    await deadLetterList.getByRole('heading', { name: 'Dead letters (0)' }).waitFor();
    const deliveries = part(page, 'Deliveries');
    await deliveries.getByRole('button', { name: 'Find' }).click();
    const delivery = deliveries.getByRole('row').filter({ hasText: 'Test data of a rehearsal' }).first();
    expect(await delivery.innerText()).toContain('Discarded');
    await expectAccessible(page);
    await page.close();
  });

  it('are sent to the server in groups that it accepts', async () => {
    const { page, deadLetterList, button } = await open({
      ...many(60),
      replayDeadLetters: { type: 'replaying', count: 30, following: false },
    });
    const sent: number[] = [];
    page.on('request', (request) => {
      const data = request.postDataJSON() as {
        functionKey?: string;
        payload?: { eventIds: string[] };
      } | null;
      if (data?.functionKey === 'replayDeadLetters') sent.push(data.payload?.eventIds.length ?? 0);
    });
    await deadLetterList.getByText('60 dead letters of at least 60 are listed.').waitFor();
    await deadLetterList.getByRole('checkbox', { name: 'Select all dead letters' }).click();
    await button('Replay selected (60)').click();
    await notice(deadLetterList, '60 dead letters are being replayed.');
    expect(sent).toEqual([50, 10]);
    await page.close();
  });

  it.each([
    [{ type: 'replaying', count: 50, following: true }, 'The others follow automatically.'],
    [{ type: 'replaying', count: 0, following: false }, 'these dead letters no longer exist'],
    [{ type: 'unknown-connection' }, 'connection “demo” no longer exists'],
    [{ type: 'no-permission' }, 'you are no longer a Jira administrator'],
    [{ error: 'The queue is full' }, 'The server answered: The queue is full.'],
  ])('show %j as a sentence', async (answer, text) => {
    const { page, deadLetterList, button } = await open({ ...many(2), replayDeadLetters: answer });
    await button('Replay all').click();
    await notice(deadLetterList, text);
    await page.close();
  });

  it('show the server’s problem with a reason beside it', async () => {
    const problem = 'Use at most 300 characters.';
    const answer = { type: 'invalid', place: 'reason', problem };
    const { page, deadLetterList, button } = await open({ ...many(1), discardDeadLetters: answer });
    await deadLetterList.getByRole('checkbox', { name: /^Select .+, event event-0$/ }).click();
    await button('Discard selected').click();
    const reason = deadLetterList.getByLabel('Reason', { exact: true });
    for (let tries = 0; tries < 2; tries += 1) {
      await reason.fill('Because');
      await button('Discard 1 dead letter').click();
      await deadLetterList.locator('textarea:focus[aria-invalid="true"]').waitFor();
      expect(await descriptionOf(reason)).toContain(problem);
      expect(await reason.inputValue()).toBe('Because');
    }
    await page.close();
  });

  it('that were dropped are listed, and fit 400 pixels', async () => {
    const droppedAt = '2026-11-10T11:30:00Z';
    const dropped = [
      { ...deadLetterOf('old'), droppedAt, because: 'age' },
      { ...deadLetterOf('many'), droppedAt, because: 'count' },
    ] as const;
    const deadLetter = deadLetterOf('7c1d0000-0000-4000-8000-000000000101', {
      channel: 'comparison',
      eventKey: 'submission.read',
      submissionId: '7c1d0000-0000-4000-8000-000000000102',
      reason: {
        code: 'failed',
        message: `POST /rest/api/3/issue was answered with 400: ${'Field “customfield_10042” cannot be set. '.repeat(8)}`,
      },
    });
    const deadLetters = { count: 1, more: false, oldestAt: deadLetter.diedAt };
    const health = healthOf({ deadLetterList: [deadLetter], deadLetters, dropped });
    const { page, deadLetterList } = await open({ getHealth: healthView([health]) }, 400);
    await deadLetterList.getByRole('heading', { name: 'Dropped without a decision (2)' }).waitFor();
    const text = await deadLetterList.innerText();
    for (const words of ['Older than 30 days', 'More than 1,000 dead letters', 'Found by comparison'])
      expect(text).toContain(words);
    const row = deadLetterList.locator('tbody > tr').filter({ has: page.getByRole('checkbox') });
    const tops = await row
      .locator('td')
      .evaluateAll((cells) => cells.slice(0, 2).map((cell) => Math.round(cell.getBoundingClientRect().top)));
    expect(tops[0]).toBe(tops[1]);
    await deadLetterList.getByRole('checkbox', { name: 'Select all dead letters' }).click();
    await deadLetterList.getByRole('button', { name: 'Discard selected' }).click();
    await expectFits(page);
    await expectAccessible(page);
    await page.close();
  });
});
