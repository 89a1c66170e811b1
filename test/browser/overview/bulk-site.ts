import type { Locator, Page } from 'playwright-core';
import { openPage, overviewUrl } from '../../support/browser';
import { ownPolicy } from '../../support/own-policy';
import type { Site } from '../../support/site';
import { usePanelSite } from '../panel/panel-site';

const LIST = 'section[aria-label="Needs attention"]';

/** The list of the overview is loaded. */
export async function listed(page: Page): Promise<void> {
  await page.locator(`${LIST}[aria-busy="false"]`).waitFor();
}

export function box(page: Page, name: string): Locator {
  return page.getByRole('checkbox', { name, exact: true });
}

export function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('button', { name, exact: true });
}

/** What the results of a run say of an issue. */
export function result(page: Page, key: string): Promise<string> {
  return page.getByRole('table', { name: 'Results' }).getByRole('row').filter({ hasText: key }).innerText();
}

/** The row of an issue in the list. */
export function rowOf(page: Page, key: string): Locator {
  return page
    .locator(LIST)
    .getByRole('row')
    .filter({ has: box(page, `Select ${key}`) });
}

/** Fills the form of an extension in, and asks for its preview. */
export async function previewExtension(page: Page, days = '7'): Promise<void> {
  await button(page, 'Request extension').click();
  await page.getByRole('spinbutton', { name: 'Days' }).fill(days);
  await page.getByRole('textbox', { name: 'Plan' }).fill('Vendor ships on Friday');
  await button(page, 'Preview').click();
}

interface BulkSite {
  readonly site: Site;
  /** Opens the overview as a person. */
  readonly open: (as?: string, width?: number) => Promise<Page>;
  /** Shows the overview to another person in a page that is open. */
  readonly look: (page: Page, as: string) => Promise<void>;
  readonly requestOf: (key: string) => Promise<unknown>;
  /** Account id; `null` for nobody. */
  readonly assigneeOf: (key: string) => Promise<unknown>;
}

/** A site with three critical issues that are overdue, under a policy that allows pauses; dev may not decide alone. */
export function useBulkSite(): BulkSite {
  const { origin, browser, site, track } = usePanelSite();

  beforeEach(async () => {
    await site.post('/host/reset', {});
    const document = JSON.stringify({ ...ownPolicy, allowPause: true });
    await site.invoke('admin-page', 'savePolicy', { payload: { document } });
    await site.saveSettings({ policyId: ownPolicy.id, approvers: ['lead'], decidesAlone: [] });
    for (const days of [20, 15, 12]) await track(days, { severity: 1 });
    await site.advance('PT1M');
  });

  const look: BulkSite['look'] = async (page, as) => {
    await page.goto(overviewUrl(origin(), 'light', as));
    await listed(page);
  };
  return {
    site,
    look,
    open: async (as = 'dev', width = 1280) => {
      const { page } = await openPage(browser(), origin(), width);
      await look(page, as);
      return page;
    },
    requestOf: async (key) => (await site.projection(key))['request'],
    assigneeOf: async (key) => {
      const { assignee } = (await site.issue(key)).fields as { assignee?: { accountId: string } | null };
      return assignee?.accountId ?? null;
    },
  };
}
