import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { submissionPayload } from '../../support/payloads';
import { runVerify } from '../../support/verify-command';
import { descriptionOf, expectAccessible, expectFits, part, useAdminSite } from '../admin-site';

describe('evidence on the admin page', () => {
  const { site, show } = useAdminSite();
  const folders: string[] = [];
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

  const notice = (page: Page, text: string): Promise<void> =>
    page.locator('[role="status"]:focus').filter({ hasText: text }).waitFor();
  const press = (page: Page, button: string): Promise<void> =>
    part(page, 'Evidence').getByRole('button', { name: button, exact: true }).press('Enter');
  /** @returns where the file that a button makes is. */
  const download = async (page: Page, button: string): Promise<string> => {
    const [file] = await Promise.all([page.waitForEvent('download'), press(page, button)]);
    const today = (await site.now()).toISOString().slice(0, 10);
    expect(file.suggestedFilename()).toBe(`bounty-clock-evidence-from-2026-01-01-made-${today}.zip`);
    const folder = await mkdtemp(join(tmpdir(), 'evidence-'));
    folders.push(folder);
    const path = join(folder, 'evidence.zip');
    await copyFile(await file.path(), path);
    return path;
  };
  const deliver = async (count: number): Promise<void> => {
    for (let number = 0; number < count; number += 1)
      await site.deliver(
        submissionPayload({ eventId: `event-${number}`, submissionId: `submission-${number}` }),
      );
    await site.settle();
    await site.advance('PT1M');
  };

  it('is a file of 300 cases that the command verifies, and whose digest the page knows', async () => {
    await deliver(300);
    const page = await show('Evidence');
    await part(page, 'Evidence').getByLabel('From (UTC)').fill('2026-01-01');
    const path = await download(page, 'Export evidence');
    await notice(page, 'The admin log keeps the digest of its manifest');
    const text = await page.locator('[role="status"]:focus').innerText();
    const digest = /[0-9a-f]{64}/.exec(text)?.[0] ?? '';
    await expectAccessible(page);

    const verified = await runVerify(path, '--digest', digest);
    expect(verified.stdout).toMatch(/^3\d\d lines recomputed\./);
    expect(verified.stdout).toContain('It is the one that you gave.\nEverything agrees.\n');
    expect(verified.status).toBe(0);

    const check = part(page, 'Check a digest');
    const look = async (entered: string): Promise<void> => {
      await check.getByLabel('Digest of the manifest').fill(entered);
      await check.getByRole('button', { name: 'Check digest' }).press('Enter');
    };
    await site.advance('PT1S');
    await look(digest.toUpperCase());
    await notice(page, 'This app made a file with this digest: Ada Admin exported it on');
    await look('0'.repeat(64));
    await notice(page, 'The admin log does not name this digest.');
    await look('12');
    await check.getByText('A digest has 64 digits, 0 to 9 and a to f.').waitFor();
    expect(await check.getByText('The admin log does not name this digest.').count()).toBe(0);
    // What was said of one file does not stand under another.
    await look(digest);
    await notice(page, 'This app made a file with this digest');
    await download(page, 'Export evidence');
    await notice(page, 'The admin log keeps the digest of its manifest');
    expect(await check.getByText('This app made a file with this digest').count()).toBe(0);
    await page.close();
  }, 120_000);

  it('goes on where it failed, also after a look at another part', async () => {
    await deliver(3);
    const answers: Record<string, unknown> = { recordEvidence: { error: 'The storage is away' } };
    const page = await show('Evidence', answers);
    await part(page, 'Evidence').getByLabel('From (UTC)').fill('2026-01-01');
    await press(page, 'Export evidence');
    await notice(
      page,
      'The server answered: The storage is away. What was read is kept: continue the export.',
    );
    delete answers['recordEvidence'];
    await page.getByRole('link', { name: 'Policies', exact: true }).click();
    await page.getByRole('link', { name: 'Evidence', exact: true }).click();
    const path = await download(page, 'Continue');
    expect((await runVerify(path)).status).toBe(0);
    expect(await part(page, 'Evidence').getByRole('button', { name: 'Continue' }).count()).toBe(0);
    await page.close();
  }, 60_000);

  it('stops when asked, and can go on', async () => {
    await deliver(3);
    const page = await show('Evidence');
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((resolveAsked) => {
      void page.route('**/host/invoke', async (route) => {
        const { functionKey } = route.request().postDataJSON() as { readonly functionKey: string };
        if (functionKey !== 'evidencePage') return route.fallback();
        resolveAsked();
        await new Promise<void>((resolveAnswer) => (answer = resolveAnswer));
        const response = await route.fetch();
        const json = (await response.json()) as object;
        // One more page, so that there is something to stop before.
        return route.fulfill({ json: { ...json, cursor: 'start|demo|' } });
      });
    });
    await part(page, 'Evidence').getByLabel('From (UTC)').fill('2026-01-01');
    await press(page, 'Export evidence');
    await asked;
    await press(page, 'Stop');
    answer();
    await notice(page, 'The export was stopped. Nothing is lost: continue it.');
    await page.unrouteAll();
    const path = await download(page, 'Continue');
    expect((await runVerify(path)).status).toBe(0);
    await page.close();
  }, 60_000);

  it.each([320, 1280])('fits %i pixels', async (width) => {
    const page = await show('Evidence', {}, width);
    await part(page, 'Check a digest').waitFor();
    await expectFits(page);
    await page.close();
  });

  it('is not made of a period that ends before it begins', async () => {
    const page = await show('Evidence');
    const section = part(page, 'Evidence');
    await section.getByLabel('From (UTC)').fill('2026-12-01');
    await section.getByLabel('To (UTC)').fill('2026-01-01');
    await press(page, 'Export evidence');
    await section.locator('input[name="to"]:focus').waitFor();
    expect(await descriptionOf(section.getByLabel('To (UTC)'))).toContain('before the first one');
    const period = { from: '2026-12-01T00:00:00Z', to: '2026-01-01T23:59:59.999Z' };
    const options = { withTitles: false, withNames: false };
    const payload = { period, options, asOf: null, cursor: null };
    expect(await site.invoke('admin-page', 'evidencePage', { payload, accountId: 'admin' })).toMatchObject({
      error: expect.stringContaining('ends before it begins') as string,
    });
    await page.close();
  });
});
