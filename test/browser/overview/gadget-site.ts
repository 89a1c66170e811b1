import type { FrameLocator, Page } from 'playwright-core';
import { openPage } from '../../support/browser';
import { submissionPayload } from '../../support/payloads';
import type { Site } from '../../support/site';
import { usePanelSite } from '../panel/panel-site';

interface Calls {
  /** Calls of the app's function. */
  readonly functions: number;
  /** Counts that the page asked Jira for as its viewer. */
  readonly counts: number;
}

/** The dashboard of a local site with two open cases that have been counted. */
export interface GadgetSite {
  readonly site: Site;
  readonly origin: () => string;
  readonly show: (
    query?: Readonly<Record<string, string>>,
    prepare?: (page: Page) => Promise<unknown>,
  ) => Promise<Page>;
  /** A gadget's frame alone, without the dashboard around it. */
  readonly showAlone: (moduleKey: string, width: number, entryPoint?: 'edit') => Promise<Page>;
  /** Calls since the last `site.clearLedger`. */
  readonly calls: () => Promise<Calls>;
}

const IDS: Readonly<Record<string, string>> = { 'sla-now': '10100', 'sla-trend': '10101' };

export function gadgetOf(page: Page, name: 'now' | 'trend'): FrameLocator {
  return page.frameLocator(`iframe[title="Bounty Clock: SLA ${name}"]`);
}

export function useGadgetSite(): GadgetSite {
  const { origin, browser, site, daysAgo } = usePanelSite();
  beforeEach(async () => {
    await site.post('/host/reset', {});
    for (const number of ['1', '2'])
      await site.deliver(
        submissionPayload({
          ...{ eventId: `event-${number}`, submissionId: `submission-${number}` },
          createdAt: await daysAgo(4),
          attributes: {
            submitted_at: await daysAgo(5),
            last_transitioned_to_triaged_at: await daysAgo(4),
          },
        }),
      );
    await site.settle();
    await site.advance('PT61M');
    await site.settle();
    const payload = { months: 24, connectionId: null, project: null };
    await site.invoke('overview', 'getFigures', { payload, accountId: 'admin' });
    await site.settle();
    await site.clearLedger();
  });
  return {
    site,
    origin,
    async show(query = {}, prepare) {
      const { page } = await openPage(browser(), origin(), 1280);
      await prepare?.(page);
      await page.goto(`${origin()}/jira/dashboards/demo?${new URLSearchParams(query).toString()}`);
      return page;
    },
    async showAlone(moduleKey, width, entryPoint) {
      const { page } = await openPage(browser(), origin(), width);
      const query = new URLSearchParams({
        ...{ moduleKey, gadgetId: IDS[moduleKey] ?? '', accountId: 'admin', theme: 'light' },
        ...(entryPoint !== undefined && { entryPoint }),
      });
      await page.goto(`${origin()}/custom-ui/gadget/index.html?${query.toString()}`);
      return page;
    },
    async calls() {
      const { entries } = await site.ledger();
      const invocations = entries.filter(({ functionKey }) => functionKey === 'overview-fn');
      return {
        functions: new Set(invocations.map(({ invocationId }) => invocationId)).size,
        counts: entries.filter(({ path }) => path.includes('approximate-count')).length,
      };
    },
  };
}
