import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildStatic } from './pages/build-static';
import { launchBrowser } from '../test/support/browser';
import { takePolicies } from './policy-screenshots';
import { startHost } from '../test/support/running-host';

const [FOLDER = join(__dirname, '..', 'docs', 'images')] = process.argv.slice(2);
const IMAGES = resolve(FOLDER);

/** Takes the screenshots of README and docs from the demo site, into the given folder or over those in `docs`. */
async function main(): Promise<void> {
  await buildStatic();
  mkdirSync(IMAGES, { recursive: true });
  const host = await startHost({ demo: true });
  const browser = await launchBrowser();
  try {
    for (const theme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width: 1040, height: 1400 }, deviceScaleFactor: 1.5 });
      await page.goto(`${host.origin}/jira/browse/SEC-1?theme=${theme}`);
      await page.frameLocator('iframe').getByTestId('sla-remaining').waitFor();
      // The frame grows to its content.
      await page.waitForFunction(`document.querySelector('iframe').offsetHeight > 400`);
      await page.locator('.panel').screenshot({ path: join(IMAGES, `panel-${theme}.png`) });
      await page.close();
    }
    // The forms are long, and look the same in the dark: one theme is enough for the docs.
    await takePolicies(browser, host.origin, 'light', IMAGES);
  } finally {
    await browser.close();
    await host.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
