import type { Page } from 'playwright-core';
import { axeProblems, openPage, overflowOf, switchTheme } from '../../support/browser';
import { usePanelSite } from '../panel/panel-site';

const PHONE = 400;

describe('the pages of the emulated Bugcrowd, on which people play a conversation', () => {
  const { origin, browser, site } = usePanelSite();
  const complaints: (readonly string[])[] = [];

  const open = async (path: string, as: string, width?: number): Promise<Page> => {
    const opened = await openPage(browser(), origin(), width);
    complaints.push(opened.complaints);
    await opened.page.goto(`${origin()}${path}?as=${as}`);
    return opened.page;
  };
  const go = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).click();
  const problems = async (page: Page): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const theme of ['light', 'dark'] as const) {
      await switchTheme(page, theme);
      found.push(...(await axeProblems(page)));
    }
    return found;
  };

  beforeEach(async () => {
    await site.post('/host/reset', {});
  });

  /** The researcher reports, by keyboard alone. @returns the path of the submission's page. */
  const report = async (): Promise<string> => {
    const page = await open('/bugcrowd/ui', 'researcher');
    await page.getByLabel('Title').focus();
    await page.keyboard.type('Open redirect after <login>');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type(
      '# Steps\n\n1. Log in with `?next=//evil.example`\n\n| who | seen |\n| --- | --- |\n| all | yes |',
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Open redirect after <login>' }).waitFor();
    expect(await page.getByRole('listitem').innerText()).toBe('Log in with ?next=//evil.example');
    expect(await page.getByRole('table').first().innerText()).toMatch(/who\s+seen\s+all\s+yes/);
    expect(await problems(page)).toEqual([]);
    await site.settle();
    expect(await site.search('project = SEC')).toEqual([]);
    return new URL(page.url()).pathname;
  };

  /** The triager triages, which makes an issue, and says something that is for the program alone. */
  const triage = async (path: string): Promise<void> => {
    const page = await open(path, 'triager', PHONE);
    await page.locator('select[name=state]').selectOption('triaged');
    await page.locator('select[name=severity]').selectOption('P2');
    await go(page, 'Save');
    await page.getByText('submission.updated').waitFor();
    await site.settle();
    expect(await site.search('project = SEC')).toMatchObject([
      { fields: { summary: 'Open redirect after <login>' } },
    ]);
    await page.getByLabel('Who can read it').selectOption('Bugcrowd and the program');
    await page.getByLabel('Comment (Markdown)').fill('It is **real**.');
    await go(page, 'Comment');
    await page.locator('.said', { hasText: 'It is real.' }).waitFor();
    expect(await overflowOf(page)).toBe(0);
    expect(await problems(page)).toEqual([]);
  };

  /** The researcher sees nothing of that, and asks. */
  const ask = async (path: string): Promise<void> => {
    const page = await open(path, 'researcher');
    await page.getByText('Nobody has said anything yet.').waitFor();
    await page.getByLabel('Comment (Markdown)').fill('Any news?');
    await go(page, 'Comment');
    await page.locator('.said', { hasText: 'Any news?' }).waitFor();
    expect(await page.getByRole('button', { name: 'Save', exact: true }).count()).toBe(0);
  };

  /** A member of the program answers with a file, pays and resolves. */
  const resolve = async (path: string): Promise<void> => {
    const page = await open(path, 'member', PHONE);
    await page.getByLabel('Who can read it').selectOption('Everyone');
    await page.getByLabel('Comment (Markdown)').fill('Fixed, see the file.');
    await page.getByText('Attach a text file').click();
    await page.getByLabel('Name of the file').fill('fix.txt');
    await page.getByLabel('Its text').fill('Relative addresses only.');
    await go(page, 'Comment');
    await page.getByRole('link', { name: 'fix.txt' }).waitFor();
    await go(page, 'Pay');
    await page.getByText('$500').waitFor();
    await page.locator('select[name=state]').selectOption('resolved');
    await go(page, 'Save');
    await page.getByRole('definition').filter({ hasText: 'resolved' }).waitFor();
    expect(await overflowOf(page)).toBe(0);
    expect(await problems(page)).toEqual([]);
    await site.settle();
    const [issue] = await site.search('project = SEC');
    expect((await site.projection(issue?.key ?? ''))['state']).toBe('met');
  };

  it('lead from the report to the resolved submission', async () => {
    const path = await report();
    await triage(path);
    await ask(path);
    await resolve(path);
  });

  it.each(['/bugcrowd/ui', '/bugcrowd/ui/submissions/rubbish'])(
    'let whoever comes by a wrong address go on from %s',
    async (address) => {
      const page = await open(address, address.endsWith('ui') ? 'king' : 'member', PHONE);
      expect(await problems(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
      await page.getByRole('link', { name: 'All submissions' }).click();
      await page.getByRole('heading', { level: 1, name: 'Submissions' }).waitFor();
      expect(await overflowOf(page)).toBe(0);
      expect(await problems(page)).toEqual([]);
    },
  );

  afterAll(() => {
    expect(complaints.flat()).toEqual([]);
  });
});
