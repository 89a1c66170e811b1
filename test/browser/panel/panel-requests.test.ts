import {
  axeProblems,
  openPage,
  overflowOf,
  panelUrl,
  switchTheme,
  type WatchedPage,
} from '../../support/browser';
import type { PanelView } from '../../../src/contract/panel';
import { openToAll } from './panel-forms';
import { usePanelSite } from './panel-site';
import { answerCalls, trackedView } from './panel-views';

describe('requests and further clocks on the panel', () => {
  const { origin, browser, track } = usePanelSite();
  let issueKey = '';
  beforeAll(async () => {
    issueKey = await track(2);
  });

  const show = async (view: PanelView = openToAll, width = 700): Promise<WatchedPage> => {
    const watched = await openPage(browser(), origin(), width);
    await answerCalls(watched.page, { getPanel: [view] });
    await watched.page.goto(panelUrl(origin(), { issueKey }));
    await watched.page.locator('main').waitFor();
    return watched;
  };

  it('shows the pending extension request, what it waits for, and who can decide', async () => {
    const { page } = await show();
    const text = async (): Promise<string> =>
      (await page.locator('.message', { hasText: 'is requested' }).innerText()).replace(/\s+/g, ' ');
    expect(await text()).toBe(
      'An extension to Tue, 15 Dec 2026 is requested Plan: The parser is replaced in the next release. Waiting for you or another approver. Until then no date moves. Requested by Dana Developer on Tue, 10 Nov 2026, 09:30 UTC. Approve request Decline request Withdraw request',
    );
    await page.close();
    const other = await show(trackedView({ ...openToAll, actions: [], people: {} }));
    const others = other.page.locator('.message', { hasText: 'is requested' });
    expect(await others.innerText()).toMatch(/Waiting for an approver\.[^]*Requested by dev on/);
    expect(await other.page.getByRole('group', { name: 'Actions' }).count()).toBe(0);
    await other.page.close();
  });

  it('shows the other clocks of the policy, each with its state and its date', async () => {
    const { clock } = trackedView();
    const triage = { ...clock, state: 'met', outcome: 'met', deadline: '2026-11-04T12:00:00Z' } as const;
    const response = { ...clock, band: 'at-risk', deadline: '2026-11-11T12:00:00Z' } as const;
    const answers = [
      { name: 'triage', clock: triage },
      { name: 'first-response', clock: response },
    ] as const;
    const { page } = await show(trackedView({ answers }), 320);
    const lines = (await page.getByRole('main').innerText()).replace(/\s+/g, ' ');
    expect(lines).toMatch(
      /First response At risk .* left Due Wed, 11 Nov 2026, 12:00 UTC Triage Met Due Wed, 4 Nov 2026/,
    );
    expect(lines).toContain('First response is due first. Answer the reporter');
    for (const theme of ['light', 'dark'] as const) {
      await switchTheme(page, theme);
      expect(await axeProblems(page)).toEqual([]);
    }
    expect(await overflowOf(page)).toBe(0);
    await page.close();
  });
});
