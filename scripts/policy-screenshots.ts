import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { adminUrl } from '../test/support/browser';
import { enterPolicy } from '../test/support/enter-policy';
import { policiesByHand } from '../test/support/policies-by-hand';

/** Wide enough for the table of targets. The height is that of the form: an element is taken whole. */
const VIEWPORT = { width: 1040, height: 1000 };

/** Enters policies of other organizations in the form of the admin page, and takes a picture of each filled form. */
export async function takePolicies(
  browser: Browser,
  origin: string,
  theme: 'light' | 'dark',
  folder: string,
): Promise<void> {
  for (const policy of policiesByHand) {
    const page = await browser.newPage({ viewport: VIEWPORT });
    await page.goto(adminUrl(origin, theme));
    await page
      .getByRole('navigation', { name: 'Parts of this page' })
      .getByRole('link', { name: 'Policies', exact: true })
      .click();
    const editor = await enterPolicy(page, policy);
    // The examples are computed while one types, a moment later.
    await editor
      .getByText(/would be due on|due on/)
      .first()
      .waitFor();
    await page.waitForTimeout(500);
    await editor.screenshot({
      path: join(folder, `policy-${policy.id.replace('by-hand-', '')}-${theme}.png`),
    });
    await page.close();
  }
}
