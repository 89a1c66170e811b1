import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { evidenceHeadings } from '../../../src/wording/evidence-csv';
import { axeProblems, openPage, overflowOf, panelUrl, switchTheme } from '../../support/browser';
import { someLine } from '../../support/evidence-builders';
import { runVerify } from '../../support/verify-command';
import { usePanelSite } from './panel-site';
import { answerCalls, trackedView } from './panel-views';

const TITLE = 'Evidence';

describe('the evidence on the panel', () => {
  const { origin, browser, track, change, daysAgo } = usePanelSite();
  const folders: string[] = [];
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

  const open = async (page: Page): Promise<void> => {
    for (const title of ['History', TITLE])
      await page.getByRole('heading', { name: title, exact: true }).locator('..').press('Enter');
  };
  const listOf = (page: Page, title: string): Promise<readonly string[]> =>
    page
      .getByRole('list', { name: `${title}, the earliest first` })
      .getByRole('listitem')
      .allInnerTexts()
      .then((texts) => texts.map((text) => text.replace(/\s+/g, ' ')));
  /** @returns where the file that a button makes is. */
  const download = async (page: Page, button: string, name: string): Promise<string> => {
    const press = page.getByRole('button', { name: button, exact: true }).press('Enter');
    const [file] = await Promise.all([page.waitForEvent('download'), press]);
    expect(file.suggestedFilename()).toBe(name);
    const folder = await mkdtemp(join(tmpdir(), 'issue-evidence-'));
    folders.push(folder);
    const path = join(folder, name);
    await copyFile(await file.path(), path);
    return path;
  };

  it('is asked for when it is opened, and says by how much the fix was met', async () => {
    const issueKey = await track(3);
    await change(issueKey, { state: 'resolved', last_transitioned_to_resolved_at: await daysAgo(0) });
    const { page, complaints } = await openPage(browser(), origin());
    const asked: string[] = [];
    page.on('request', (request) => {
      const body = request.url().endsWith('/host/invoke') ? request.postData() : null;
      if (body !== null) asked.push((JSON.parse(body) as { functionKey: string }).functionKey);
    });
    await page.goto(panelUrl(origin(), { issueKey, as: 'viewer' }));
    await page.locator('main[data-state="met"]').waitFor();
    expect(asked).toEqual(['getPanel']);
    await open(page);
    await page.getByText(/^Met, 2[45] d .*early \(due /).waitFor();
    expect(asked).toEqual(['getPanel', 'getEvidence']);
    expect((await listOf(page, 'Severities'))[0]).toMatch(/ High By Bugcrowd\.$/);
    expect((await listOf(page, 'What set and moved the date'))[0]).toMatch(
      /First severity: \w{3}, \d+ \w+ \d{4} By Bugcrowd\.$/,
    );
    await page.getByText('Text of the policy').click();
    await page
      .getByText('Fix: Critical 10 days, High 28 days, Medium 84 days, Low 175 days, Informational none.')
      .waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await switchTheme(page, 'dark');
    expect(await axeProblems(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('is saved as JSON lines that the command verifies, and as CSV; title and names only if chosen', async () => {
    const issueKey = await track(3);
    const { page } = await openPage(browser(), origin());
    await page.goto(panelUrl(origin(), { issueKey, as: 'viewer' }));
    await open(page);
    const lines = await download(page, 'Download JSON Lines', `evidence-${issueKey}.jsonl`);
    await page
      .locator('[role="status"]:focus')
      .filter({ hasText: `Saved as evidence-${issueKey}.jsonl.` })
      .waitFor();
    const text = await readFile(lines, 'utf8');
    expect(text).not.toMatch(/"title"|"researcher"|"people"/);
    const verified = await runVerify(lines);
    expect(verified.stdout).toMatch(/^1 line recomputed\.[^]*Everything agrees\.\n$/);
    expect(verified.status).toBe(0);

    const csv = await readFile(await download(page, 'Download CSV', `evidence-${issueKey}.csv`), 'utf8');
    expect(csv.startsWith(evidenceHeadings)).toBe(true);
    expect(csv).toContain(`,${issueKey},demo,,high,`);

    await page.getByLabel('Title of the report').check();
    await page.getByLabel(/^Names/).check();
    const named = await readFile(
      await download(page, 'Download JSON Lines', `evidence-${issueKey}.jsonl`),
      'utf8',
    );
    expect(JSON.parse(named)).toMatchObject({ title: expect.any(String) as string, people: {} });
    await page.close();
  });

  it('names who moved the date, who approved it and why, and fits 320 pixels in long words', async () => {
    const { page, complaints } = await openPage(browser(), origin(), 320);
    const line = someLine(1);
    const [first, ...moves] = line.moves;
    const last = moves.at(-1);
    if (first === undefined || last === undefined) throw new Error('The date did not move.');
    const long = { ...last, reason: `<img src=x onerror=alert(1)> ${'unbroken'.repeat(30)}` };
    const view = trackedView({ people: { dev: 'Dana Developer', lead: 'Lee Lead', admin: 'Ada Admin' } });
    await answerCalls(page, {
      getPanel: [view],
      getEvidence: [{ type: 'evidence', line: { ...line, moves: [first, ...moves, long] } }],
    });
    await page.goto(panelUrl(origin(), { issueKey: await track(2) }));
    await open(page);
    await page.getByText('Met or missed').waitFor();
    const moved = (await listOf(page, 'What set and moved the date')).join('\n');
    expect(moved).toMatch(
      /Extension: .* → Thu, 24 Dec 2026 By Lee Lead, approved by Ada Admin\. Reason: =1\+1\./,
    );
    expect(moved).toContain('Reason: <img src=x onerror=alert(1)> unbroken');
    expect(await listOf(page, 'Pauses')).toEqual([
      expect.stringMatching(/Paused for 1 d, until .* By Dana Developer\.$/),
    ]);
    expect(await page.locator('img').count()).toBe(0);
    expect(await overflowOf(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('says why there is none, and asks again after a failure', async () => {
    const { page } = await openPage(browser(), origin());
    await answerCalls(page, {
      getPanel: [trackedView()],
      getEvidence: [new Error('The storage is away'), { type: 'not-started' }],
    });
    await page.goto(panelUrl(origin(), { issueKey: await track(2) }));
    await open(page);
    await page.getByText('The evidence of this issue could not be loaded.').waitFor();
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await page.getByText('No clock has started, so there is nothing to recompute yet.').waitFor();
    await page.close();
  });
});
