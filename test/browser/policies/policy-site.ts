import type { Locator, Page } from 'playwright-core';
import { ownPolicy } from '../../support/own-policy';
import { part, useAdminSite, type AdminSite, type FixedAnswers } from '../admin-site';

interface PolicySite extends AdminSite {
  /** Saves the own policy with changes. */
  readonly save: (changes?: object) => Promise<unknown>;
  /** Opens an action of a policy by keyboard. */
  readonly choose: (page: Page, name: string, action: string) => Promise<void>;
  /** Saves the own policy and opens its editor. */
  readonly edit: (
    answers?: FixedAnswers,
    width?: number,
  ) => Promise<{ readonly page: Page; readonly editor: Locator }>;
  /** The latest version of a policy. */
  readonly savedDocument: (id: string) => Promise<Record<string, unknown>>;
}

/** Chooses an action of a policy from its menu, by keyboard. */
export async function choosePolicyAction(page: Page, name: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${name}` }).press('Enter');
  await page.getByRole('menuitem', { name: action, exact: true }).press('Enter');
}

/** Opens the row of a policy by keyboard, if it is not open. */
export async function openPolicy(page: Page, name: string): Promise<Locator> {
  const row = page.getByRole('button', { name, exact: true });
  if ((await row.getAttribute('aria-expanded')) === 'false') await row.press('Enter');
  return part(page, name);
}

/** The policies of the admin page, with an own policy to edit. */
export function usePolicies(): PolicySite {
  const { show, site } = useAdminSite();

  const save = (changes: object = {}): Promise<unknown> =>
    site.invoke('admin-page', 'savePolicy', {
      payload: { document: JSON.stringify({ ...ownPolicy, ...changes }) },
    });
  const choose = async (page: Page, name: string, action: string): Promise<void> => {
    await choosePolicyAction(page, name, action);
  };
  const edit = async (answers?: FixedAnswers, width?: number): Promise<{ page: Page; editor: Locator }> => {
    await save();
    await site.advance('PT1S');
    const page = await show('Policies', answers, width);
    await choose(page, ownPolicy.name, 'Edit…');
    return { page, editor: part(page, `Edit “${ownPolicy.name}”`) };
  };
  const savedDocument = async (id: string): Promise<Record<string, unknown>> => {
    const overview = (await site.invoke('admin-page', 'getOverview')) as {
      readonly policies: readonly { readonly id: string; readonly document: string }[];
    };
    const { document = '{}' } = overview.policies.find((policy) => policy.id === id) ?? {};
    return JSON.parse(document) as Record<string, unknown>;
  };

  return { show, site, save, choose, edit, savedDocument };
}
