import { errors, type Locator, type Page } from 'playwright-core';
import { adminUrl, axeProblems, openPage, overflowOf, switchTheme } from '../support/browser';
import type { Site } from '../support/site';
import { usePanelSite } from './panel/panel-site';

/** The admin page of the local site, as a browser shows it. */
export interface AdminSite {
  readonly site: Site;
  /** Opens a part of the page; the test answers some functions of its resolver instead of the app. */
  readonly show: (view?: string, answers?: FixedAnswers, width?: number) => Promise<Page>;
}

export type FixedAnswers = Readonly<Record<string, unknown>>;

export function useAdminSite(): AdminSite {
  const { origin, browser, site } = usePanelSite();
  beforeEach(async () => {
    await site.post('/host/reset', {});
    // The storage's queries lag behind its writes.
    await site.advance('PT1S');
  });
  return {
    site,
    async show(view = 'Health', answers = {}, width = 1000) {
      const { page } = await openPage(browser(), origin(), width);
      await page.route('**/host/invoke', async (route) => {
        const { functionKey } = route.request().postDataJSON() as { readonly functionKey: string };
        if (!(functionKey in answers)) return route.fallback();
        const json = answers[functionKey];
        const isError = typeof json === 'object' && json !== null && 'error' in json;
        return route.fulfill({ json, status: isError ? 500 : 200 });
      });
      await page.goto(adminUrl(origin()));
      await page.getByRole('heading', { level: 1, name: 'Bounty Clock' }).waitFor();
      if (view !== 'Health') await openView(page, view);
      return page;
    },
  };
}

/** Goes to a part of the page by the name of its link. */
export async function openView(page: Page, name: string): Promise<void> {
  const link = page
    .getByRole('navigation', { name: 'Parts of this page' })
    .getByRole('link', { name, exact: true });
  await link.click();
  await page.locator('a[aria-current="page"]').filter({ hasText: name }).waitFor();
}

/** Goes to the page of a connection. */
export async function openConnection(page: Page, id: string): Promise<Locator> {
  await openView(page, 'Connections');
  await page.getByRole('table', { name: 'Connections' }).getByRole('link', { name: id, exact: true }).click();
  const found = part(page, id);
  await found.waitFor();
  return found;
}

/** A part of the page by the name of its heading. */
export function part(page: Page, name: string): Locator {
  return page.locator('section').and(page.getByRole('region', { name, exact: true }));
}

/** Opens a disclosure by keyboard. */
export async function unfold(within: Locator, name: string): Promise<void> {
  await within.locator('summary').filter({ hasText: name }).press('Enter');
}

/** Searches by a part of a name, and selects the result by keyboard. */
export async function choose(
  within: Page | Locator,
  label: string,
  text: string,
  name: string,
): Promise<void> {
  const box = within.getByRole('combobox', { name: label });
  await box.fill(text);
  await within.getByRole('option', { name }).waitFor();
  await box.press('ArrowDown');
  await box.press('Enter');
}

/** True once the focus is on a part of the page, which may have to load first. */
export async function isFocused(field: Locator): Promise<boolean> {
  try {
    await field.and(field.page().locator(':focus')).waitFor();
    return true;
  } catch (error) {
    if (error instanceof errors.TimeoutError) return false;
    throw error;
  }
}

/** What a screen reader reads for a field beside its label. */
export async function descriptionOf(field: Locator): Promise<string> {
  return field.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.innerText ?? '')
      .join(' '),
  );
}

export async function expectAccessible(page: Page): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await switchTheme(page, theme);
    expect(await axeProblems(page)).toEqual([]);
  }
  await switchTheme(page, 'light');
}

export async function expectFits(page: Page): Promise<void> {
  expect(await overflowOf(page)).toBe(0);
}

/** The result of an action, which takes the focus. */
export async function expectNotice(page: Page, text: string): Promise<void> {
  await page.locator('[role="status"]:focus').filter({ hasText: text }).waitFor();
}
