import type { Page } from 'playwright-core';
import type { AnswersApi } from '../../../src/contract/answers';
import type { PanelApi, PanelView, TrackedPanel } from '../../../src/contract/panel';
import type { SourceDetailsApi } from '../../../src/contract/source-details';
import type { ClockResult } from '../../../src/domain/sla/clock';
import { bugcrowdWords } from '../../../src/sources/bugcrowd/words';

const NOW = '2026-11-10T12:00:00Z';

/** A high submission, triaged a week ago: 28 days from 3 November, 21 of them left. */
const running: TrackedPanel = {
  type: 'tracked',
  now: NOW,
  names: { reach: [], 'set-flag': [], 'clear-flag': [] },
  version: 4,
  severity: 'high',
  decided: { severity: 'high', decidedBy: { by: 'priority', priority: 2 } },
  clock: {
    state: 'running',
    band: 'on-track',
    startedAt: '2026-11-03T12:00:00Z',
    deadline: '2026-12-01T12:00:00Z',
    dueDate: '2026-12-01',
    provisional: false,
    remainingMs: 21 * 86_400_000,
    usedFraction: 0.25,
    outcome: null,
    nextCheckAt: '2026-11-24T12:00:00Z',
    explanation: [
      {
        at: '2026-11-03T12:00:00Z',
        kind: 'base',
        detail: {
          rule: 'triaged',
          submittedAt: '2026-11-02T12:00:00Z',
          triageWindowDays: 14,
          provisional: false,
        },
      },
      {
        at: '2026-11-03T12:00:00Z',
        kind: 'first-severity',
        to: '2026-12-01T12:00:00Z',
        detail: { severity: 'high', target: { days: 28 } },
      },
    ],
  },
  moved: null,
  answers: [],
  rule: null,
  policy: {
    id: 'acme',
    version: 3,
    name: 'Acme product security',
    sourceUrl: 'https://acme.example/policy',
    inForceFrom: null,
    timeZone: 'Europe/London',
    clockBase: 'triaged',
    triageWindowDays: 14,
    severityChange: 'earlier-of',
    allowPause: true,
    fixTargets: {
      critical: { days: 10 },
      high: { days: 28 },
      medium: { days: 84 },
      low: null,
      informational: null,
    },
  },
  source: bugcrowdWords,
  submission: {
    id: 'submission-1',
    url: 'https://tracker.bugcrowd.com/acme/submissions/submission-1',
    title: 'Stored XSS in the comment preview',
    state: 'triaged',
    program: 'Acme',
    researcher: 'quiet_otter',
    target: null,
    vrtId: 'cross_site_scripting_xss.stored',
  },
  timeline: [
    {
      type: 'triaged',
      at: '2026-11-03T12:00:00Z',
      source: { system: 'source', id: 'event-1', reportedAt: '2026-11-03T12:00:01Z' },
    },
    { type: 'submitted', at: '2026-11-02T12:00:00Z' },
  ],
  policyMigrations: [],
  people: {},
  dateRequest: null,
  mayEdit: true,
  tellsSource: false,
  actions: [],
  isTooFarForJira: false,
  skippedFields: [],
  laterRequests: [],
  decidedRequests: [],
  request: { decider: 'approver', blockedBy: null },
};

/** A view that no delivery can produce yet, or not at the right instant. */
export function trackedView(
  changes: Partial<Omit<TrackedPanel, 'clock'>> & { readonly clock?: Partial<ClockResult> } = {},
): TrackedPanel {
  return { ...running, ...changes, clock: { ...running.clock, ...changes.clock } };
}

/** Answers the page's next requests with these views, repeating the last one. */
export async function answerWith(page: Page, ...views: readonly PanelView[]): Promise<void> {
  const waiting = [...views];
  await page.route('**/host/invoke', async (route) => {
    await route.fulfill({ json: waiting.length > 1 ? waiting.shift() : waiting[0] });
  });
}

type Functions = PanelApi & SourceDetailsApi & AnswersApi;
type AnswersOf<F extends keyof Functions> = readonly (ReturnType<Functions[F]> | Error)[];

/** A call of the page: the function's name and its input. */
export interface AskedCall {
  readonly functionKey: string;
  readonly payload: unknown;
}

/** Answers each function's next calls with these answers, repeating the last one. An error is a crash. */
export async function answerCalls(
  page: Page,
  answers: { readonly [F in keyof Functions]?: AnswersOf<F> },
): Promise<readonly AskedCall[]> {
  const waiting = new Map(Object.entries(answers).map(([name, each]) => [name, [...each]]));
  const asked: AskedCall[] = [];
  await page.route('**/host/invoke', async (route) => {
    const { functionKey, payload } = route.request().postDataJSON() as AskedCall;
    asked.push({ functionKey, payload });
    const left = waiting.get(functionKey) ?? [];
    const answer = left.length > 1 ? left.shift() : left[0];
    if (answer instanceof Error) await route.fulfill({ status: 500, json: { error: answer.message } });
    else await route.fulfill({ json: answer });
  });
  return asked;
}
