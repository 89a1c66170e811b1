import type { Frame, FrameLocator, Page } from 'playwright-core';
import { openPage, overviewUrl } from '../../support/browser';
import { submissionPayload } from '../../support/payloads';
import { usePanelSite } from '../panel/panel-site';
import { gadgetOf } from './gadget-site';

type Numbers = Readonly<Record<string, number>>;

/** The admin browses SEC and BARE, the viewer SEC alone, the developer BARE alone. */
type Person = 'admin' | 'viewer' | 'dev';

/** Every whole number in the tables and lists of a page, by table, row and column. */
function numbersIn(root: Page | Frame | FrameLocator): Promise<Numbers> {
  return root.locator('main').evaluate((main) => {
    const textOf = (cell: Element | null): string => {
      const figure = cell?.querySelector('.figure');
      return (figure ? figure.firstChild?.textContent : cell?.textContent)?.trim() ?? '';
    };
    const found: Record<string, number> = {};
    const note = (key: string, text: string): void => {
      if (/^\d+$/.test(text)) found[key] = Number(text);
    };
    for (const table of main.querySelectorAll('table')) {
      const name = table.closest('[aria-label]')?.getAttribute('aria-label') ?? '';
      const columns = [...table.querySelectorAll('thead th')].map(textOf);
      for (const row of table.querySelectorAll('tbody tr')) {
        const cells = [...row.children];
        // The second column of the table of times names the row, too.
        const named = columns[1] === 'Severity' ? cells.slice(0, 2) : cells.slice(0, 1);
        const title = named.map(textOf).join(' ');
        cells.forEach((cell, index) => {
          if (!named.includes(cell)) note(`${name} / ${title} / ${columns[index] ?? ''}`, textOf(cell));
        });
      }
    }
    for (const term of main.querySelectorAll('dl.glance dt'))
      note(textOf(term), textOf(term.nextElementSibling));
    return found;
  });
}

describe('the overview and the gadgets for a person with rights on one of two projects', () => {
  const { origin, browser, site, daysAgo, track, change } = usePanelSite();

  beforeAll(async () => {
    await site.post('/host/reset', {});
    // The Marketplace policy: critical 10 days, high 4 weeks.
    for (const [days, severity] of [
      [20, 1],
      [5, 1],
      [5, 2],
    ] as const)
      await track(days, { severity });
    const fixed = await track(8, { severity: 2 });
    await change(fixed, { state: 'resolved', last_transitioned_to_resolved_at: await daysAgo(0) });
    for (const [number, days, severity] of [
      [1, 30, 1],
      [2, 40, 2],
      [3, 3, 2],
    ] as const)
      await site.deliver(
        submissionPayload({
          ...{ eventId: `bare-${String(number)}`, submissionId: `bare-${String(number)}` },
          createdAt: await daysAgo(0),
          attributes: {
            severity,
            submitted_at: await daysAgo(days + 1),
            last_transitioned_to_triaged_at: await daysAgo(days),
          },
        }),
        { connection: 'bare' },
      );
    await site.settle();
    await site.advance('PT61M');
    await site.settle();
    const payload = { months: 24, connectionId: null, project: null };
    await site.invoke('overview', 'getFigures', { payload, accountId: 'admin' });
    await site.settle();
    for (const [account, project] of [
      ['viewer', 'BARE'],
      ['dev', 'SEC'],
    ])
      await site.post('/host/jira', { deny: { project, account, permissions: ['BROWSE_PROJECTS'] } });
  }, 90_000);

  /** What each of them sees. */
  const seen = async (look: (as: Person) => Promise<Numbers>): Promise<Readonly<Record<Person, Numbers>>> => {
    const [admin, viewer, dev] = [await look('admin'), await look('viewer'), await look('dev')];
    return { admin, viewer, dev };
  };
  /** Nobody counts what they may not browse, and together they count everything: each figure is a sum. */
  const expectSums = ({ admin, viewer, dev }: Readonly<Record<Person, Numbers>>, least: number): void => {
    expect(Object.keys(admin).length).toBeGreaterThanOrEqual(least);
    expect(viewer).not.toEqual(admin);
    const keys = [...new Set([admin, viewer, dev].flatMap((each) => Object.keys(each)))];
    const sums = Object.fromEntries(keys.map((key) => [key, (viewer[key] ?? 0) + (dev[key] ?? 0)]));
    expect(sums).toEqual(Object.fromEntries(keys.map((key) => [key, admin[key] ?? 0])));
  };
  const show = async (as: Person, part?: 'Trends' | 'Compliance'): Promise<Page> => {
    const { page } = await openPage(browser(), origin(), 1280);
    await page.goto(overviewUrl(origin(), 'light', as));
    if (part !== undefined) await page.getByRole('link', { name: part, exact: true }).click();
    return page;
  };

  /** Waits until Now has all of its figures, and its list. */
  const counted = async (page: Page): Promise<void> => {
    await page.waitForFunction(
      () => document.querySelectorAll('.figure:not(.asking):not(.failed)').length >= 31,
    );
    await page.locator('section[aria-label="Needs attention"][aria-busy="false"]').waitFor();
  };

  it('Now counts the issues that the person may browse', async () => {
    const all = await seen(async (as) => {
      const page = await show(as);
      await counted(page);
      const numbers = await numbersIn(page);
      await page.close();
      return numbers;
    });
    // The figures, and what each assignee and program has of the list.
    expectSums(all, 37);
    expect(all.viewer['Overdue']).toBe(1);
    expect(all.admin['Overdue']).toBe(3);
  });

  it.each([
    ['Trends', 12],
    ['Compliance', 10],
  ] as const)(
    '%s counts the projects that the person may browse, and says how many others there are',
    async (part, least) => {
      const all = await seen(async (as) => {
        const page = await show(as, part);
        await page.getByRole('table').first().waitFor({ state: 'attached' });
        const hidden = page.getByText('Showing 1 of 2 projects: you may not browse the others.');
        expect(await hidden.count()).toBe(as === 'admin' ? 0 : 1);
        const numbers = await numbersIn(page);
        await page.close();
        return numbers;
      });
      expectSums(all, least);
    },
  );

  it.each([
    ['now', 'dl, table'],
    ['trends', 'table'],
    ['compliance', 'table'],
  ])(
    'who may browse one project sees in %s what an administrator sees of that project, shares and percentiles too',
    async (part, figures) => {
      const textsAt = async (as: Person, project: string): Promise<readonly string[]> => {
        const { page } = await openPage(browser(), origin(), 1280);
        const path = encodeURIComponent(`/${part}/24/-/${project}`);
        await page.goto(`${overviewUrl(origin(), 'light', as)}&path=${path}`);
        if (part === 'now') await counted(page);
        await page.getByRole('table').first().waitFor({ state: 'attached' });
        const texts = await page.locator('main').locator(figures).allTextContents();
        await page.close();
        return texts;
      };
      const [viewer, dev, ofSec, ofBare, all] = [
        await textsAt('viewer', '-'),
        await textsAt('dev', '-'),
        await textsAt('admin', 'SEC'),
        await textsAt('admin', 'BARE'),
        await textsAt('admin', '-'),
      ];
      expect(viewer).toEqual(ofSec);
      expect(dev).toEqual(ofBare);
      expect(viewer).not.toEqual(all);
      expect(dev).not.toEqual(all);
    },
    30_000,
  );

  it('the gadgets count the same', async () => {
    const look =
      (name: 'now' | 'trend') =>
      async (as: Person): Promise<Numbers> => {
        const { page } = await openPage(browser(), origin(), 1280);
        await page.goto(`${origin()}/jira/dashboards/demo?as=${as}`);
        const gadget = gadgetOf(page, name);
        await gadget.getByText(/Counted /).waitFor();
        await gadget.locator('.figure.asking').first().waitFor({ state: 'detached' });
        const hidden = gadget.getByText('Showing 1 of 2 projects: you may not browse the others.');
        expect(await hidden.count()).toBe(as === 'admin' ? 0 : 1);
        const numbers = await numbersIn(gadget);
        await page.close();
        return numbers;
      };
    expectSums(await seen(look('now')), 20);
    expectSums(await seen(look('trend')), 6);
  });
});
