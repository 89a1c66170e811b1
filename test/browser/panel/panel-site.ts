import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { submissionPayload } from '../../support/payloads';
import { keptHost, type RunningHost } from '../../support/running-host';
import { createSite, type Site } from '../../support/site';

const MS_PER_DAY = 86_400_000;

type Attributes = Record<string, unknown>;

/** A site with the demo connections, a browser, and a way to create issues. */
export interface PanelSite {
  readonly origin: () => string;
  readonly browser: () => Browser;
  readonly site: Site;
  /** An instant some days ago, by the host's clock. */
  readonly daysAgo: (days: number) => Promise<string>;
  /** Delivers a submission that was triaged some days ago, and returns its issue. */
  readonly track: (triagedDaysAgo: number, attributes?: Attributes) => Promise<string>;
  /** Delivers a change of a tracked submission. */
  readonly change: (issueKey: string, attributes: Attributes) => Promise<void>;
}

/** Starts them before the tests of a file and stops them afterwards. */
export function usePanelSite(): PanelSite {
  let running: { readonly host: RunningHost; readonly browser: Browser } | undefined;
  const get = (): NonNullable<typeof running> => {
    if (running === undefined) throw new Error('The host and the browser are not running.');
    return running;
  };
  beforeAll(async () => {
    const [host, browser] = await Promise.all([keptHost(), launchBrowser()]);
    running = { host, browser };
  }, 90_000);
  // A page that nobody looks at any more would go on asking and drawing.
  afterEach(async () => {
    await Promise.all(running?.browser.contexts().map((context) => context.close()) ?? []);
  });
  afterAll(async () => {
    await running?.browser.close();
    await running?.host.stop();
  });

  const site = createSite(() => get().host);
  const submissions = new Map<string, Attributes>();
  let events = 0;
  const daysAgo = async (days: number): Promise<string> =>
    new Date((await site.now()).getTime() - days * MS_PER_DAY).toISOString();
  const deliver = async (submissionId: string, attributes: Attributes): Promise<void> => {
    events += 1;
    const createdAt = await daysAgo(0);
    const eventId = `event-${events}`;
    const payload = submissionPayload({ eventId, submissionId, createdAt, data: null, attributes });
    const { status } = await site.deliver(payload);
    if (status !== 200) throw new Error(`The app answered a delivery with ${status}.`);
    await site.settle();
  };
  return {
    origin: () => get().host.origin,
    browser: () => get().browser,
    site,
    daysAgo,
    async track(triagedDaysAgo, attributes = {}) {
      const known = {
        submitted_at: await daysAgo(triagedDaysAgo + 1),
        last_transitioned_to_triaged_at: await daysAgo(triagedDaysAgo),
        ...attributes,
      };
      const submissionId = `submission-${events + 1}`;
      await deliver(submissionId, known);
      const [issue] = await site.search('project = SEC ORDER BY created DESC, key DESC');
      if (issue === undefined) throw new Error('No issue was created.');
      submissions.set(issue.key, { submissionId, ...known });
      return issue.key;
    },
    async change(issueKey, attributes) {
      const { submissionId, ...known } = submissions.get(issueKey) ?? {};
      await deliver(String(submissionId), { ...known, ...attributes });
    },
  };
}
