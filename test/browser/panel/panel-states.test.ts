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

const DATE = /^Due \w{3}, \d{1,2} \w+ \d{4}, \d\d:\d\d UTC/;

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
      remaining: /^25 d 23 h left$/,
      due: DATE,
      severity: /^High\s*by Bugcrowd priority P2$/,
      says: /Release the fix by the due date, then resolve this issue or the Bugcrowd submission/,
      make: () => track(2),
    },
    {
      state: 'at-risk',
      word: 'At risk',
      remaining: /^(1 d \d+ h|23 h \d+ min|1 d) left$/,
      due: DATE,
      severity: /^Critical\s*by Bugcrowd priority P1$/,
      says: /Less than 25% of the time is left/,
      make: () => track(8.5, { severity: 1 }),
    },
    {
      state: 'breached',
      word: 'Overdue',
      remaining: /^2 d overdue$/,
      due: DATE,
      severity: /Critical/,
      says: /tell the policy owner/,
      make: () => track(12, { severity: 1 }),
    },
    {
      state: 'met',
      word: 'Met',
      remaining: /^Fixed 1[56] d( \d+ h)? early$/,
      due: DATE,
      severity: /High/,
      says: /No action is needed/,
      make: () => trackClosed(12, 'resolved'),
    },
    {
      state: 'missed',
      word: 'Missed',
      remaining: /^Fixed 2 d late$/,
      due: DATE,
      severity: /High/,
      says: /explains the delay/,
      make: () => trackClosed(30, 'resolved'),
    },
    {
      state: 'cancelled',
      word: 'Cancelled',
      remaining: /^Closed without a fix$/,
      due: /^No due date$/,
      severity: /High/,
      says: /closed without a fix as “Out of scope”/,
      make: () => trackClosed(2, 'out_of_scope'),
    },
    {
      state: 'no-severity',
      word: 'No severity',
      remaining: /^Waiting for a severity$/,
      due: /^No due date$/,
      severity: /^Not rated$/,
      says: /Rate the submission in Bugcrowd/,
      make: () => track(2, { severity: null }),
    },
    {
      state: 'no-target',
      word: 'No target',
      remaining: /^Nothing is due$/,
      due: /^No due date$/,
      severity: /Informational/,
      says: /no target for severity Informational/,
      make: () => track(2, { severity: 5 }),
    },
    {
      // Nobody has triaged it yet: the clock waits for that, or for the end of the window.
      state: 'not-started',
      word: 'Not started',
      remaining: /^Clock starts in 1[23] d( \d+ h)?$/,
      due: DATE,
      severity: /High/,
      says: /The clock starts by itself on .* Triage the submission in Bugcrowd to start it earlier/,
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
