import type { Browser, CDPSession, Page } from 'playwright-core';
import type { PageSubject } from './page-subject';

/** Result of one visit to a page. Times are milliseconds from navigation. */
export interface Visit {
  /** When the page's main content was on the screen. */
  readonly shownMs: number;
  /**
   * When a real click on the first button, sent as soon as the button existed, had an effect on the screen; `null` for a
   * page without one that has.
   */
  readonly answeredMs: number | null;
  /** Paths that had been requested when it was shown. */
  readonly paths: readonly string[];
  /** Bytes received for them, headers included; cached files count as zero. */
  readonly wireBytes: number;
  /** Layout shift by then, as the browser measures it: 0 is none. */
  readonly shift: number;
}

export interface ColdAndWarm {
  readonly cold: Visit;
  readonly warm: Visit;
}

/** The function with which the page reports the position of its first button. */
const TELL = 'tellButton';

/**
 * As text: a function would include helpers of the tool that runs this file. A change found in one frame is on the
 * screen in the next.
 */
function watch({ shown, press }: PageSubject): string {
  return `(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    const when = (find, then) => {
      const look = () => {
        const found = find();
        requestAnimationFrame(found ? () => then(found) : look);
      };
      look();
    };
    const first = (selector) => document.querySelector(selector);
    when(() => first(${JSON.stringify(shown)})?.textContent, () => performance.mark('shown'));
    const press = ${JSON.stringify(press)};
    if (press === null) return performance.mark('unpressed');
    when(() => first(press.control), (button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      ${TELL}(x + width / 2, y + height / 2);
    });
    when(() => first(press.answered), () => performance.mark('answered'));
  })();`;
}

const READ = `(() => {
  const [shown] = performance.getEntriesByName('shown');
  const [answered] = performance.getEntriesByName('answered');
  const isPressed = performance.getEntriesByName('unpressed').length === 0;
  if (shown === undefined || (isPressed && answered === undefined)) return null;
  const asked = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    .filter(({ startTime }) => startTime <= shown.startTime);
  return {
    shownMs: shown.startTime,
    answeredMs: answered?.startTime ?? null,
    paths: asked.map(({ name }) => new URL(name).pathname),
    wireBytes: asked.reduce((sum, { transferSize }) => sum + transferSize, 0),
    shift: window.shift,
  };
})()`;

async function click(client: CDPSession, x: number, y: number): Promise<void> {
  const button = { x, y, button: 'left', clickCount: 1 } as const;
  // In parallel, so that the click does not wait.
  await Promise.all([
    client.send('Input.dispatchMouseEvent', { ...button, type: 'mousePressed' }),
    client.send('Input.dispatchMouseEvent', { ...button, type: 'mouseReleased' }),
  ]);
}

async function visitOnce(page: Page, url: string): Promise<Visit> {
  await page.goto(url, { waitUntil: 'commit' });
  const read = await page.waitForFunction(READ);
  return (await read.jsonValue()) as Visit;
}

/**
 * Visits a page with an empty cache, and once more with the filled cache.
 * @param slowDown factor by which the processor is slowed down.
 */
export async function visitTwice(
  browser: Browser,
  url: string,
  subject: PageSubject,
  slowDown: number,
): Promise<ColdAndWarm> {
  const context = await browser.newContext({ viewport: { width: 700, height: 800 } });
  try {
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    await page.exposeFunction(TELL, (x: number, y: number) => click(client, x, y));
    await page.addInitScript({ content: watch(subject) });
    const cold = await visitOnce(page, url);
    await page.goto('about:blank');
    return { cold, warm: await visitOnce(page, url) };
  } finally {
    await context.close();
  }
}
