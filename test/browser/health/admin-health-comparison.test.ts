import type { Locator, Page } from 'playwright-core';
import { nothingCompared } from '../../../src/domain/reconcile/comparison';
import { comparisonOn, comparisonResult, healthOf, healthView } from './admin-health-views';
import {
  descriptionOf,
  expectAccessible,
  expectFits,
  isFocused,
  openConnection,
  openView,
  part,
  unfold,
  useAdminSite,
  type FixedAnswers,
} from '../admin-site';

const TOKEN = 'acme-bot:demo-api-token-0123456789';
const ID = '7c1d0000-0000-4000-8000-000000000101';

describe('the comparison with Bugcrowd on the admin page', () => {
  const { site, show } = useAdminSite();

  interface OpenPage {
    readonly page: Page;
    readonly demo: Locator;
    readonly field: Locator;
    readonly save: Locator;
  }
  /** The page of the connection with its token. */
  const open = async (answers?: FixedAnswers, width?: number): Promise<OpenPage> => {
    const page = await show('Connections', answers, width);
    const demo = await openConnection(page, 'demo');
    await unfold(demo, 'Bugcrowd API token');
    const field = demo.getByLabel('API username');
    const save = demo.getByRole('button', { name: 'Save token' });
    return { page, demo, field, save };
  };
  const openHealth = async (
    answers?: FixedAnswers,
    width?: number,
  ): Promise<{ readonly page: Page; readonly health: Locator; readonly figures: Locator }> => {
    const page = await show('Health', answers, width);
    const health = part(page, 'Health');
    const figures = health.getByRole('group').filter({ hasText: 'Figures of demo' });
    await figures.waitFor();
    return { page, health, figures };
  };
  /** The connection's figures in the health, opened from another part of the page. */
  const figuresFrom = async (page: Page): Promise<Locator> => {
    await openView(page, 'Health');
    const figures = part(page, 'Health').getByRole('group').filter({ hasText: 'Figures of demo' });
    await unfold(figures, 'Figures of demo');
    return figures;
  };
  /** The result of an action, shown in its own place with the focus. */
  const notice = (within: Locator, text: string): Promise<void> =>
    within.locator('[role="status"]:focus').filter({ hasText: text }).waitFor();
  const submission = async (changes: object = {}): Promise<object> => {
    const triagedAt = new Date((await site.now()).getTime() + 60_000).toISOString();
    const attributes = {
      title: 'Open redirect after login',
      severity: 3,
      state: 'triaged',
      submitted_at: triagedAt,
      last_transitioned_to_triaged_at: triagedAt,
    };
    return { id: ID, program: 'acme', attributes: { ...attributes, ...changes }, updatedAt: triagedAt };
  };
  const saveToken = async (): Promise<void> => {
    const payload = { connectionId: 'demo', token: TOKEN };
    await site.invoke('admin-page', 'saveToken', { payload });
    await site.settle();
    await site.advance('PT1S');
  };

  it('starts with a token, which is tested and never shown again', async () => {
    await site.bugcrowd([await submission()]);
    const { page, demo, field, save } = await open();
    const password = demo.getByLabel('API password');
    expect(await password.getAttribute('type')).toBe('password');
    expect(await password.getAttribute('autocomplete')).toBe('off');
    expect(await demo.innerText()).toMatch(/role “Member”.*role “Viewer”/s);
    await expectAccessible(page);

    for (const [entered, problem] of [
      ['', 'Enter the username and the password that Bugcrowd shows'],
      ['acme-bot:wrong-0123456789', 'The token was not saved.'],
    ] as const) {
      await field.fill(entered);
      await save.press('Enter');
      await demo.getByRole('alert').filter({ hasText: 'Nothing was saved.' }).waitFor();
      await demo.locator('input:focus').waitFor();
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect(await descriptionOf(field)).toContain(problem);
    }
    await expectAccessible(page);

    const [userName = '', secret = ''] = TOKEN.split(':');
    await field.fill(` ${userName} `);
    await password.fill(` ${secret} `);
    await password.press('Enter');
    await notice(demo, 'The token is saved. It sees 1 submission of the program.');
    expect(await field.count()).toBe(0);
    expect(await page.content()).not.toContain('demo-api-token');
    const figures = await figuresFrom(page);
    await figures.getByText('1 submission, 0 missing, 0 duplicated.').waitFor();
    await expectAccessible(page);
    await page.close();
  });

  it('finds what no delivery reported, on request', async () => {
    await saveToken();
    const { page, health, figures } = await openHealth();
    await site.bugcrowd([await submission()]);
    await site.advance('PT30M');
    await unfold(figures, 'Figures of demo');
    await figures.getByRole('button', { name: 'Compare everything now' }).press('Enter');
    await notice(health, 'Every submission of “demo” is being compared.');
    await figures.getByText('1 submission, 1 missing, 0 duplicated.').waitFor();
    expect(await figures.innerText()).toContain('Drift found');
    await expectAccessible(page);

    await site.settle();
    await site.advance('PT1S');
    await openView(page, 'Deliveries');
    const row = part(page, 'Deliveries').getByRole('row').filter({ hasText: 'Found by comparison' });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/Read from the source.*Issue created/s);
    expect(await site.search('project = SEC')).toHaveLength(1);
    await page.close();
  });

  it('replaces the token, and ends with its removal', async () => {
    await site.bugcrowd([await submission()]);
    await saveToken();
    const { page, demo, field, save } = await open();
    const replace = demo.getByRole('button', { name: 'Replace token…' });
    await replace.press('Enter');
    await demo.locator('input:focus').waitFor();
    await field.press('Escape');
    expect(await isFocused(replace)).toBe(true);
    await replace.press('Enter');
    await field.fill(TOKEN);
    await save.press('Enter');
    await notice(demo, 'The token is saved.');

    const remove = demo.getByRole('button', { name: 'Remove token…' });
    await remove.press('Enter');
    await expectAccessible(page);
    await demo.getByRole('button', { name: 'Keep' }).press('Enter');
    expect(await isFocused(remove)).toBe(true);
    await remove.press('Enter');
    await demo.getByRole('button', { name: 'Remove token', exact: true }).press('Enter');
    await notice(demo, 'The token was removed. The app no longer calls Bugcrowd.');
    await field.waitFor();
    await (await figuresFrom(page)).getByText('Off: no API token is set.').waitFor();
    await page.close();
  });

  it.each([
    [{ type: 'saved', submissions: null }, 'Bugcrowd did not say how many submissions it sees.'],
    [{ type: 'saved', submissions: 0 }, 'it sees no submissions of the program'],
    [{ type: 'unknown-connection' }, 'Nothing was changed: connection “demo” no longer exists.'],
    [{ type: 'no-permission' }, 'Nothing was changed: you are no longer a Jira administrator.'],
    [{ error: 'The storage is full' }, 'The server answered: The storage is full.'],
  ])('shows %j as a sentence', async (answer, text) => {
    const { page, demo, field, save } = await open({ saveToken: answer });
    await field.fill(TOKEN);
    await save.click();
    await notice(demo, text);
    await expectAccessible(page);
    await page.close();
  });

  it.each([
    [{ type: 'running' }, 'A comparison of “demo” is already running.'],
    [{ type: 'invalid', place: 'token', problem: 'Set an API token first' }, 'Set an API token first.'],
    [{ type: 'no-permission' }, 'you are no longer a Jira administrator'],
    [{ error: 'The queue is full' }, 'The server answered: The queue is full.'],
  ])('says why it does not start: %j', async (answer, text) => {
    const { page, health, figures } = await openHealth({
      startComparison: answer,
      getHealth: healthView([healthOf()]),
    });
    await unfold(figures, 'Figures of demo');
    await health.getByRole('button', { name: 'Compare everything now' }).click();
    await notice(health, text);
    await page.close();
  });

  it('shows its progress, and updates its result automatically', async () => {
    const run = {
      kind: 'full',
      startedAt: '2026-11-10T11:59:00Z',
      total: 1234,
      counts: { ...nothingCompared, submissions: 400, missing: 1 },
    } as const;
    const answers: Record<string, unknown> = {
      getHealth: healthView([healthOf({ comparison: comparisonOn({ run }) })]),
    };
    const { page, health } = await openHealth(answers, 400);
    const bar = health.getByRole('progressbar', { name: 'Comparing everything' });
    await bar.waitFor();
    expect(await bar.getAttribute('aria-valuetext')).toBe(
      'Comparing everything: 400 of 1,234, 1 missing, 0 duplicated so far.',
    );
    await expectFits(page);
    await expectAccessible(page);
    answers['getHealth'] = healthView([
      healthOf({ comparison: comparisonOn({ lastFull: comparisonResult({ missing: 1 }) }) }),
    ]);
    await health.getByText('1,234 submissions, 1 missing, 0 duplicated.').waitFor();
    expect(await bar.count()).toBe(0);
    await page.close();
  });

  it('says what went wrong', async () => {
    const trouble = {
      at: '2026-11-10T11:59:00Z',
      kind: 'token-refused',
      message: 'Answered with 401',
    } as const;
    const { page, health, figures } = await openHealth({
      getHealth: healthView([healthOf({ comparison: comparisonOn({ trouble }) })]),
    });
    await unfold(figures, 'Figures of demo');
    await health.getByText('Bugcrowd refused the API token. Replace it').waitFor();
    await health.getByText('Reason: Answered with 401.').waitFor();
    await page.close();
  });
});
