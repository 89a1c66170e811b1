import type { Page } from 'playwright-core';
import type { TrackedPanel } from '../../../src/contract/panel';
import { clockOf } from '../../../src/domain/sla/clock-of';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { openPage, panelUrl } from '../../support/browser';
import { rated, submitted, triaged } from '../../support/builders';
import { plainPolicy } from '../../support/clock-builders';
import { usePanelSite } from './panel-site';
import { trackedView } from './panel-views';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Both zones leave summer time while the clock runs: London on 25 October, New York on 1 November. */
const START = '2026-10-05T22:30:00Z';
const policy = plainPolicy({
  clockBase: 'triaged',
  triageWindowDays: 14,
  timeZone: 'Europe/London',
  targets: { fix: { high: { days: 28 } }, 'first-response': { high: { days: 2 } } },
});
const timeline: readonly TimelineEvent[] = [
  submitted('2026-10-05T20:00:00Z'),
  triaged(START),
  rated(START, 'high'),
];
const startMs = Date.parse(START);
const deadlineMs = Date.parse(clockOf(policy, timeline, 'fix', START).deadline ?? '');
const answerMs = Date.parse(clockOf(policy, timeline, 'first-response', START).deadline ?? '');

function viewAt(nowMs: number): TrackedPanel {
  const now = new Date(nowMs).toISOString();
  const view = trackedView({ now, policy: { ...trackedView().policy, timeZone: policy.timeZone } });
  const answers = [
    { name: 'first-response' as const, clock: clockOf(policy, timeline, 'first-response', now) },
  ];
  return { ...view, answers, clock: { ...clockOf(policy, timeline, 'fix', now), nextCheckAt: null } };
}

const around = (atMs: number): readonly number[] => [atMs - SECOND, atMs, atMs + SECOND];

const instants: readonly number[] = [
  startMs,
  startMs + SECOND,
  ...around(answerMs),
  ...around(startMs + 0.75 * (deadlineMs - startMs)),
  // Midnights of both zones, and the hours that occur twice.
  ...around(Date.parse('2026-10-21T23:00:00Z')),
  ...around(Date.parse('2026-10-22T04:00:00Z')),
  ...around(Date.parse('2026-10-25T01:00:00Z')),
  ...around(Date.parse('2026-11-01T06:00:00Z')),
  ...around(deadlineMs - DAY),
  ...around(deadlineMs - HOUR),
  deadlineMs - 10 * SECOND,
  deadlineMs + SECOND,
  ...around(deadlineMs + MINUTE),
  ...around(deadlineMs + HOUR),
  ...around(deadlineMs + DAY),
];

interface Reading {
  readonly state: string;
  readonly remaining: string;
  readonly due: string;
  readonly dueAt: string;
  readonly bar: readonly string[];
  readonly answer: string;
  readonly text: string;
}

/** Everything at one moment, because the page goes on counting. */
const readPanel = (page: Page): Promise<Reading> =>
  page.evaluate(() => {
    const textOf = (selector: string): string =>
      (document.querySelector<HTMLElement>(selector)?.innerText ?? '').replace(/\s+/g, ' ').trim();
    return {
      state: textOf('[data-testid="sla-state"]'),
      remaining: textOf('[data-testid="sla-remaining"]'),
      due: textOf('[data-testid="sla-due"]'),
      dueAt: document.querySelector('[data-testid="sla-due"] time')?.getAttribute('datetime') ?? '',
      bar: [...document.querySelectorAll<HTMLElement>('.captions > span')].map((span) => span.innerText),
      answer: textOf('[data-testid="sla-first-response"]'),
      text: textOf('main'),
    };
  });

const units: Readonly<Record<string, number>> = { d: DAY, h: HOUR, min: MINUTE, s: SECOND };

/** The bounds of a span in words: a floor, and the size of its last unit. */
function boundsOf(text: string): readonly [least: number, most: number] {
  if (text.includes('less than 1 min')) return [0, MINUTE];
  const parts = [...text.matchAll(/(\d+) (d|h|min|s)\b/g)];
  const least = parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (units[unit ?? ''] ?? 0), 0);
  const first = units[parts[0]?.[2] ?? ''] ?? 0;
  const step = first === DAY ? HOUR : first === HOUR ? MINUTE : text.includes(' s') ? SECOND : MINUTE;
  return [least, least + step];
}

/** The page is read within these milliseconds after the server's time. */
const READ_WITHIN = 5 * SECOND;

function expectSpan(text: string, leftMs: number): void {
  const [least, most] = boundsOf(text);
  const isLate = text.includes('overdue');
  const [from, to] = isLate ? [-leftMs, -leftMs + READ_WITHIN] : [leftMs - READ_WITHIN, leftMs];
  expect({ text, isWithin: to >= least && from < most }).toEqual({ text, isWithin: true });
}

describe('the figures of a panel at any instant', () => {
  const { origin, browser, track } = usePanelSite();
  const open = async (timezone: string): Promise<{ page: Page; at: (nowMs: number) => Promise<Reading> }> => {
    const { page } = await openPage(browser(), origin());
    const url = `${panelUrl(origin(), { issueKey: await track(2) })}&timezone=${timezone}&locale=en-US`;
    let nowMs = 0;
    await page.route('**/host/invoke', (route) => route.fulfill({ json: viewAt(nowMs) }));
    return {
      page,
      at: async (next) => {
        nowMs = next;
        await page.goto(url);
        await page.getByTestId('sla-policy').waitFor();
        return readPanel(page);
      },
    };
  };
  const dayIn = (timeZone: string): string =>
    new Date(deadlineMs).toLocaleDateString('en-US', { timeZone, month: 'short', day: 'numeric' });

  it.each(['UTC', 'America/New_York', 'Asia/Tokyo'])(
    'never contradict each other for a viewer in %s',
    async (zone) => {
      const { page, at } = await open(zone);
      for (const nowMs of instants) {
        const { state, remaining, due, dueAt, bar, answer, text } = await at(nowMs);
        const isLate = nowMs > deadlineMs;
        const isRisky = state.includes('At risk');
        const seen = { at: new Date(nowMs).toISOString(), state, remaining, bar };
        expect(Date.parse(dueAt)).toBe(deadlineMs);
        expectSpan(remaining, deadlineMs - nowMs);
        // State, figure, bar, sentence: all late, or none.
        expect({ ...seen, late: [state.includes('Overdue'), remaining.endsWith(' overdue')] }).toEqual({
          ...seen,
          late: [isLate, isLate],
        });
        expect(bar.some((caption) => /^Today(, \d+% used)?$/.test(caption))).toBe(true);
        const used = Number(/(\d+)% used/.exec(bar.join(' '))?.[1] ?? (isLate ? 100 : -1));
        expect({ ...seen, isRisky: used >= 75 && !isLate }).toEqual({ ...seen, isRisky });
        // The day on the bar is the day of the headline.
        expect(bar).toContain(`Due ${dayIn(zone)}`);
        expect(due).toContain(dayIn(zone));
        // The sentence is about the worst clock, by the same instant.
        if (nowMs < answerMs - READ_WITHIN || nowMs > answerMs) {
          expect(answer.includes('Overdue')).toBe(nowMs > answerMs);
          const said = nowMs > answerMs ? 'First response is overdue.' : 'Release the fix by the due date';
          expect({ ...seen, said: isLate || text.includes(said) }).toEqual({ ...seen, said: true });
        }
        expectSpan(answer.replace(/Due .*/, ''), answerMs - nowMs);
      }
      await page.close();
    },
    120_000,
  );

  it('are in the viewer’s zone and locale, with the policy’s zone beside them', async () => {
    const { page, at } = await open('America/New_York');
    expect((await at(startMs + DAY)).due).toBe('Due Mon, Nov 2, 2026, 6:30 PM EST (policy: 11:30 PM GMT)');
    await page.goto(`${panelUrl(origin(), { issueKey: await track(2) })}&timezone=Asia/Tokyo&locale=de-DE`);
    await page.getByTestId('sla-policy').waitFor();
    expect((await readPanel(page)).due).toMatch(
      /^Due Di\., 3\. Nov\. 2026, 08:30 \S+ \(policy: Mo\., 2\. Nov\. 2026, 23:30 \S+\)$/,
    );
    await page.close();
  });
});
