import type { Locator, Page } from 'playwright-core';
import { healthOf, healthView, importOf } from '../health/admin-health-views';
import {
  descriptionOf,
  expectAccessible,
  expectFits,
  isFocused,
  openConnection,
  part,
  unfold,
  useAdminSite,
  type FixedAnswers,
} from '../admin-site';

const MS_PER_DAY = 86_400_000;
const payload = { connectionId: 'demo', token: 'acme-bot:demo-api-token-0123456789' };

describe('the import on the admin page', () => {
  const { site, show } = useAdminSite();

  interface OpenPage {
    readonly page: Page;
    readonly part: Locator;
    readonly button: (name: string) => Locator;
  }
  const open = async (answers?: FixedAnswers, width?: number): Promise<OpenPage> => {
    const page = await show('Connections', answers, width);
    const demo = await openConnection(page, 'demo');
    const within = demo
      .getByRole('group')
      .filter({ has: page.getByRole('heading', { name: 'Import existing submissions' }) });
    await within.waitFor();
    const isOpen = await within.evaluate((details: HTMLDetailsElement) => details.open);
    if (!isOpen) await unfold(demo, 'Import existing submissions');
    return { page, part: within, button: (name) => within.getByRole('button', { name, exact: true }) };
  };
  const state = (within: Locator, name: string): Locator =>
    within.getByRole('checkbox', { name: new RegExp(`^${name}\\b`) });
  const withJob = (...job: Parameters<typeof importOf>): FixedAnswers => ({
    getHealth: healthView([healthOf({ import: importOf(...job) })]),
  });
  const sentence = (within: Locator, text: string): Promise<void> =>
    within.getByRole('status').filter({ hasText: text }).waitFor();

  /** Stores these in Bugcrowd for some days, and gives the app a token to read them. */
  const fill = async (
    submissions: readonly (readonly [state: string, severity: number, daysAgo: number])[],
  ) => {
    const nowMs = (await site.now()).getTime();
    const ago = (days: number): string => new Date(nowMs - days * MS_PER_DAY).toISOString();
    await site.bugcrowd(
      submissions.map(([state, severity, daysAgo], index) => ({
        id: `7c1d0000-0000-4000-8000-00000000020${index}`,
        program: 'acme',
        attributes: {
          title: `Finding ${index}`,
          severity,
          state,
          submitted_at: ago(daysAgo),
          ...(state !== 'new' && { last_transitioned_to_triaged_at: ago(daysAgo) }),
        },
        updatedAt: ago(daysAgo),
      })),
    );
    await site.invoke('admin-page', 'saveToken', { payload });
    await site.settle();
    await site.advance('PT1S');
  };

  it('is off without a token, and says where to set one', async () => {
    const { page, part: within } = await open();
    await within.getByText('Off: no API token is set.').waitFor();
    expect(await within.getByRole('button').count()).toBe(0);
    await expectAccessible(page);
    await within.getByRole('link', { name: 'Go to the API token of “demo”' }).press('Enter');
    const token = part(page, 'demo').locator('summary').filter({ hasText: 'Bugcrowd API token' });
    expect(await isFocused(token)).toBe(true);
    await page.close();
  });

  it('counts first, then creates the issues', async () => {
    await fill([
      ['triaged', 1, 30],
      ['unresolved', 2, 25],
      ['triaged', 4, 10],
      ['new', 3, 5],
      ['informational', 5, 40],
    ]);
    const { page, part: within, button } = await open();
    await button('Count first').waitFor();
    for (const [name, isChecked] of [
      ['New', true],
      ['Unresolved', true],
      ['Resolved', false],
    ] as const)
      expect(await state(within, name).isChecked()).toBe(isChecked);
    await expectAccessible(page);
    await button('Count first').press('Enter');
    await sentence(within, 'Counted on');
    await within.getByText('Chosen: New, Triaged, Unresolved; submitted at any time.').waitFor();
    const text = await within.innerText();
    expect(text).toMatch(
      /Submissions chosen\s+4\s+Would get an issue\s+3\s+Already have an issue\s+0\s+Would get no issue\s+1/,
    );
    expect(text).toContain('has not reached the state “Triaged”');
    expect(text).toContain('1 of these issues would already be overdue when created.');
    const rows = (await within.getByRole('table').innerText()).replace(/[ \t]+/g, ' ').split('\n');
    expect(rows.map((row) => row.trim()).filter((row) => row !== '')).toEqual([
      'Severity Already overdue Within 7 days 8 to 30 days 31 to 90 days Later No date All',
      'Critical 1 0 0 0 0 0 1',
      'High 0 1 0 0 0 0 1',
      'Low 0 0 0 0 1 0 1',
      'All 1 1 0 0 1 0 3',
    ]);
    expect(await site.search('project = SEC')).toHaveLength(0);
    await expectAccessible(page);

    await button('Import 3 submissions').press('Enter');
    await sentence(within, '3 submissions were queued.');
    await within.locator('[role="status"]:focus').waitFor();
    await expectAccessible(page);
    await site.settle();
    expect(await site.search('project = SEC')).toHaveLength(3);

    await button('Import again…').press('Enter');
    await within.locator('input:focus').waitFor();
    await button('Count first').press('Enter');
    await sentence(within, 'Counted on');
    expect(await within.innerText()).toMatch(/Already have an issue\s+3/);
    await within.getByText('No issues would be created, so there is nothing to import.').waitFor();
    await page.close();
  });

  it('requires a state, and days in order', async () => {
    const { page, part: within, button } = await open({ getHealth: healthView([healthOf()]) });
    for (const name of ['New', 'Triaged', 'Unresolved']) await state(within, name).press('Space');
    await button('Count first').press('Enter');
    const states = within.getByRole('group', { name: 'States' });
    expect(await descriptionOf(states)).toContain('Choose at least one state.');
    expect(await isFocused(states.getByRole('checkbox').first())).toBe(true);
    await states.getByRole('checkbox').first().press('Space');
    const to = within.getByLabel('Submitted to');
    await within.getByLabel('Submitted from').fill('2026-05-01');
    await to.fill('2026-04-01');
    await button('Count first').press('Enter');
    await within.getByRole('alert').filter({ hasText: 'Nothing was counted.' }).waitFor();
    expect(await isFocused(to)).toBe(true);
    expect(await descriptionOf(to)).toContain('The last day is before the first one.');
    await expectAccessible(page);
    await page.close();
  });

  it.each([
    [{ type: 'invalid', place: 'submittedTo', problem: 'Choose an earlier day.' }, 'Choose an earlier day.'],
    [{ type: 'invalid', place: 'import', problem: 'One is under way' }, 'One is under way.'],
    [{ type: 'unknown-connection' }, 'connection “demo” no longer exists'],
    [{ error: 'The storage is full' }, 'The server answered: The storage is full.'],
  ])('shows %j as a sentence and keeps the selection', async (answer, text) => {
    const {
      page,
      part: within,
      button,
    } = await open({
      getHealth: healthView([healthOf()]),
      countImport: answer,
    });
    await state(within, 'Resolved').click();
    await button('Count first').click();
    await within.getByText(text).waitFor();
    expect(await state(within, 'Resolved').isChecked()).toBe(true);
    await page.close();
  });

  it('that is running is shown immediately, updates automatically, and can be cancelled', async () => {
    const answers: Record<string, unknown> = {
      ...withJob('importing', { queued: 120, unreadable: 1, deadLetters: 2 }),
      cancelImport: { type: 'import', job: importOf('cancelled', { queued: 140 }) },
    };
    const { page, part: within, button } = await open(answers, 400);
    const bar = within.getByRole('progressbar', { name: 'Importing submissions' });
    await bar.waitFor();
    expect(await bar.getAttribute('aria-valuetext')).toBe(
      '300 of 1,200 read, 100 a minute, about 9 minutes left.',
    );
    expect(await within.innerText()).toMatch(/Queued\s+120\s+Unreadable\s+1\s+Dead letters\s+2/);
    await expectFits(page);
    await expectAccessible(page);
    Object.assign(answers, withJob('importing', { read: 900, queued: 140 }));
    await within.getByText('900 of 1,200 read, 100 a minute, about 3 minutes left.').waitFor();
    Object.assign(answers, withJob('cancelled', { queued: 140 }));
    await button('Cancel import').press('Enter');
    await sentence(within, 'Cancelled on Tue, 10 Nov 2026, 12:00 UTC: 140 submissions were queued');
    await within.locator('[role="status"]:focus').waitFor();
    await within.getByText('To bring in the rest, import again').waitFor();
    await page.close();
  });

  it('that has counted waits for a decision, without moving the focus', async () => {
    const answers: Record<string, unknown> = {
      ...withJob('counting', { total: null, read: 0, perMinute: null }),
    };
    const { page, part: within, button } = await open(answers);
    await within.getByRole('progressbar', { name: 'Counting submissions' }).waitFor();
    await button('Cancel count').focus();
    Object.assign(answers, withJob('counted'));
    await button('Import 20 submissions').waitFor();
    await within.locator('[role="status"]:focus').filter({ hasText: 'Counted on' }).waitFor();
    await button('Change the choice…').press('Enter');
    await within.locator('input:focus').press('Escape');
    await button('Import 20 submissions').waitFor();
    await page.close();
  });

  it('that failed says why and what to do next', async () => {
    const failure = 'The API token was removed';
    const answers = withJob('failed', { queued: 20, failure, deadLetters: 1, unreadable: 2 });
    const { page, part: within } = await open(answers, 400);
    await sentence(within, 'The import failed on Tue, 10 Nov 2026, 12:00 UTC: 20 submissions were queued');
    const text = await within.innerText();
    for (const words of [
      'Reason: The API token was removed.',
      '1 of its submissions is a dead letter now.',
      '2 submissions could not be read and were left out.',
      'Fix the cause, then import again',
    ])
      expect(text).toContain(words);
    await expectFits(page);
    await expectAccessible(page);
    await page.close();
  });

  it('fits 400 pixels with its preview', async () => {
    const { page, part: within, button } = await open(withJob('counted'), 400);
    await button('Import 20 submissions').waitFor();
    const table = within.getByRole('table');
    const isWhole = await table.evaluate(
      (each) => each.scrollWidth <= (each.parentElement?.clientWidth ?? 0),
    );
    expect(isWhole).toBe(true);
    expect(await table.innerText()).toMatch(/Already overdue\s+[1-9]/);
    expect(await table.innerText()).not.toMatch(/Already overdue\s+0/);
    await expectFits(page);
    await expectAccessible(page);
    await page.close();
  });
});
