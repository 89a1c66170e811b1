import type { Locator, Page } from 'playwright-core';
import { choose, part } from '../admin-site';

/** The signing secret of the connection that is set up. */
export const SECRET = 'acme-webhook-secret-0123456789abcdef';

/** Waits for a step of the guided setup. */
export async function step(page: Page, number: number, name: string): Promise<Locator> {
  const found = part(page, name);
  await found.getByText(`Step ${number} of 8`).waitFor();
  return found;
}

export function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).press('Enter');
}

export function field(page: Page, label: string): Locator {
  return page.getByLabel(label, { exact: true });
}

async function chooseNamed(page: Page, label: string, text: string, name: string): Promise<void> {
  await choose(page, label, text, name);
  expect(await page.getByRole('combobox', { name: label }).inputValue()).toBe(name);
}

/** Fills in the step of the Jira project. */
export async function chooseProject(page: Page): Promise<void> {
  await chooseNamed(page, 'Jira project', 'sec', 'Security');
  await chooseNamed(page, 'Issue type', 'vul', 'Vulnerability');
}

/** From the first step to the one before the Jira project. */
export async function upToProject(page: Page): Promise<void> {
  await field(page, 'Bugcrowd program').fill('acme');
  await press(page, 'Continue');
  await step(page, 2, 'Configure the Bugcrowd webhook');
  await press(page, 'I have added it in Bugcrowd');
  await field(page, 'Signing secret').fill(SECRET);
  await press(page, 'Continue');
  await step(page, 4, 'Choose the Jira project and issue type');
}
