import { axeProblems, openPage, panelUrl, switchTheme } from '../../support/browser';
import { usePanelSite } from './panel-site';

/** The text of a panel state, and how the issue gets into it. */
interface StateCase {
  readonly state: string;
  readonly word: string;
  readonly remaining: RegExp;
  readonly due: RegExp;
  readonly severity: RegExp;
  readonly says: RegExp;
  readonly make: () => Promise<string>;
}

const DATE = /\w{3}, \d{1,2} \w+ \d{4}, \d\d:\d\d UTC/;
const COUNTDOWN = /(\d+ d )?\d\d:\d\d:\d\d/;

describe('the states of the panel', () => {
  const { origin, browser, site, daysAgo, track, change } = usePanelSite();

  const trackClosed = async (triagedDaysAgo: number, state: string): Promise<string> => {
    const issueKey = await track(triagedDaysAgo);
    await change(issueKey, { state, [`last_transitioned_to_${state}_at`]: await daysAgo(0) });
    return issueKey;
  };

  /** On a connection that creates issues before the triage. */
  const trackNew = async (attributes: Readonly<Record<string, unknown>>): Promise<string> => {
    await site.saveSettings({ createOn: 'new' });
    return track(0, attributes);
  };

  const cases: readonly StateCase[] = [
    {
      state: 'on-track',
      word: 'On track',
      remaining: /^2[56] d \d\d:\d\d:\d\d left$/,
      due: DATE,
      severity: /^High\s*by Bugcrowd priority P2$/,
      says: /There is time left/,
      make: () => track(2),
    },
    {
      state: 'at-risk',
      word: 'At risk',
      remaining: /^(1 d )?\d\d:\d\d:\d\d left$/,
      due: DATE,
      severity: /^Critical\s*by Bugcrowd priority P1$/,
      says: /Most of the time is used/,
      make: () => track(8.5, { severity: 1 }),
    },
    {
      state: 'breached',
      word: 'Breached',
      remaining: /^2 d \d\d:\d\d:\d\d overdue$/,
      due: DATE,
      severity: /Critical/,
      says: /deadline has passed without a fix/,
      make: () => track(12, { severity: 1 }),
    },
    {
      state: 'met',
      word: 'Met',
      remaining: /^1[56] d left when it was fixed$/,
      due: DATE,
      severity: /High/,
      says: /came before the deadline/,
      make: () => trackClosed(12, 'resolved'),
    },
    {
      state: 'missed',
      word: 'Missed',
      remaining: /^2 d late when it was fixed$/,
      due: DATE,
      severity: /High/,
      says: /came after the deadline/,
      make: () => trackClosed(30, 'resolved'),
    },
    {
      state: 'cancelled',
      word: 'Cancelled',
      remaining: /^Not running$/,
      due: /^No due date$/,
      severity: /High/,
      says: /closed without a fix as “Out of scope”/,
      make: () => trackClosed(2, 'out_of_scope'),
    },
    {
      state: 'no-severity',
      word: 'no severity yet',
      remaining: /^Not running$/,
      due: /^No due date$/,
      severity: /^None yet/,
      says: /This submission is not rated/,
      make: () => track(2, { severity: null }),
    },
    {
      state: 'no-target',
      word: 'No target',
      remaining: /^Not running$/,
      due: /^No due date$/,
      severity: /Informational/,
      says: /no target for severity Informational/,
      make: () => track(2, { severity: 5 }),
    },
    {
      // Nobody has triaged it yet: the clock waits for that, or for the end of the window.
      state: 'not-started',
      word: 'Not started',
      remaining: new RegExp(`${COUNTDOWN.source} until the clock starts`),
      due: DATE,
      severity: /High/,
      says: /due date is provisional/,
      make: async () =>
        trackNew({
          state: 'new',
          submitted_at: await daysAgo(1),
          last_transitioned_to_triaged_at: null,
        }),
    },
  ];

  it.each(cases)('$state', async ({ make, state, word, remaining, due, severity, says }) => {
    const issueKey = await make();
    const { page, complaints } = await openPage(browser(), origin());
    await page.goto(panelUrl(origin(), { issueKey }));
    const text = (testId: string): Promise<string> => page.getByTestId(testId).innerText();
    expect(await text('sla-remaining')).toMatch(remaining);
    expect(await text('sla-state')).toContain(word);
    expect(await text('sla-due')).toMatch(due);
    expect(await text('sla-severity')).toMatch(severity);
    expect(await text('sla-policy')).toContain('Marketplace Security Bug Fix Policy');
    expect(await page.getByTestId('sla-why').getByRole('listitem').count()).toBeGreaterThan(0);
    const main = page.getByRole('main');
    expect(await main.getAttribute('data-state')).toBe(state);
    expect(await main.innerText()).toMatch(says);
    expect(await axeProblems(page)).toEqual([]);
    await switchTheme(page, 'dark');
    expect(await axeProblems(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
