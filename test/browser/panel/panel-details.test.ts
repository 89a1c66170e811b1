import type { Page } from 'playwright-core';
import type { ShownDetails } from '../../../src/contract/source-details';
import { axeProblems, openPage, overflowOf, panelUrl, switchTheme } from '../../support/browser';
import { usePanelSite } from './panel-site';
import { answerCalls, trackedView } from './panel-views';

const TITLE = 'Files, blockers and rewards';

const details: ShownDetails = {
  type: 'details',
  readAt: '2026-11-10T12:00:00Z',
  assignee: 'Taylor Triager',
  waitsSince: '2026-11-09T08:00:00Z',
  original: { id: 'submission-2', title: '<b>The first one</b>', issueKey: 'SEC-7' },
  rewards: [
    { amount: '$1,500', at: '2026-11-08T08:00:00Z', isCancelled: false },
    { amount: null, at: null, isCancelled: true },
  ],
  activities: [{ key: 'retest.requested', at: '2026-11-09T09:00:00Z', by: 'Rae' }],
  files: [
    { id: 'a', name: '\u202Egnp.exe', bytes: 1500, type: 'image/png', at: '2026-11-03T10:00:00Z', by: 'Rae' },
    { id: 'b', name: `${'unbroken'.repeat(40)}.log`, bytes: null, type: null, at: null, by: null },
    { id: 'c', name: '<img src=x onerror=alert(1)>', bytes: 0, type: 'text/html', at: null, by: null },
  ],
  otherFiles: 2,
};

const nothing: ShownDetails = {
  ...details,
  assignee: null,
  waitsSince: null,
  original: null,
  rewards: [],
  activities: [],
  files: [],
  otherFiles: 0,
};

describe('what the source knows, on the panel', () => {
  const { origin, browser, track } = usePanelSite();
  const open = async (page: Page): Promise<void> => {
    for (const title of ['Submission', TITLE])
      await page.getByRole('heading', { name: title, exact: true }).locator('..').press('Enter');
  };

  it('is asked for when it is opened, and says when it was read', async () => {
    const { page, complaints } = await openPage(browser(), origin(), 400);
    const asked = await answerCalls(page, { getPanel: [trackedView()], getSourceDetails: [details] });
    await page.goto(panelUrl(origin(), { issueKey: await track(2) }));
    await page.locator('main[data-state]').waitFor();
    expect(asked.map(({ functionKey }) => functionKey)).toEqual(['getPanel']);
    await open(page);
    await page.getByText('Read from Bugcrowd on Tue, 10 Nov 2026').waitFor();
    for (const text of [
      'The researcher, since Mon, 9 Nov 2026',
      'The clock keeps running.',
      'Taylor Triager',
      'SEC-7',
      '<b>The first one</b>',
      '$1,500',
      'A reward, date not known, canceled',
      'Retest requested',
      '[U+202E]gnp.exe',
      '1.5 KB, image/png, Rae, ',
      '<img src=x onerror=alert(1)>',
      '0 bytes, text/html, with the report',
      '2 more are in comments that not everyone on the submission can read.',
    ])
      await page.getByText(text).first().waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(await overflowOf(page)).toBe(0);
    for (const theme of ['light', 'dark'] as const) {
      await switchTheme(page, theme);
      expect(await axeProblems(page)).toEqual([]);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('says what there is not, and why nothing is known', async () => {
    const { page } = await openPage(browser(), origin());
    await answerCalls(page, {
      getPanel: [trackedView()],
      getSourceDetails: [new Error('Forge is away'), { type: 'off', because: 'token' }],
    });
    await page.goto(panelUrl(origin(), { issueKey: await track(2) }));
    await open(page);
    await page.getByText('Bugcrowd could not be asked.').waitFor();
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await page.getByText('The connection has no API token, so Bugcrowd cannot be asked.').waitFor();
    await answerCalls(page, { getPanel: [trackedView()], getSourceDetails: [nothing] });
    await page.reload();
    await open(page);
    await page.getByText('Nobody, as far as deliveries told').waitFor();
    await page.getByText('No files that everyone on the submission can see.').waitFor();
    await page.close();
  });
});
