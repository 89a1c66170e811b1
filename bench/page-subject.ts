import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..');

/** A page to visit, and selectors to recognize its state. */
export interface PageSubject {
  readonly page: string;
  /** Of the built page. */
  readonly directory: string;
  readonly query: string;
  /** Selects an element that has text as soon as the page shows its purpose. */
  readonly shown: string;
  /** The first button; `null` if pressing it changes nothing on the page itself. */
  readonly press: Press | null;
}

export interface Press {
  /** Selects the button. */
  readonly control: string;
  /** Selects an element that exists once it has been pressed. */
  readonly answered: string;
}

/** A page of ours, and the function of its resolver that it cannot do without. */
export interface MeasuredPage {
  readonly subject: PageSubject;
  readonly asks: string;
  readonly payload?: object;
}

const panelSubject: PageSubject = {
  page: 'panel',
  directory: join(ROOT, 'static', 'dist', 'issue-panel'),
  query: 'moduleKey=sla-panel&issueKey=SEC-1&accountId=dev',
  shown: '[data-testid="sla-remaining"]',
  press: { control: '.form-opener button', answered: '.form-opener [aria-busy="true"], form' },
};

const adminSubject: PageSubject = {
  page: 'admin page',
  directory: join(ROOT, 'static', 'dist', 'admin'),
  query: 'moduleKey=admin-page&accountId=admin',
  shown: '.verdict',
  press: { control: '.card button', answered: '.card button[aria-busy="true"]' },
};

/** Shown with the first figure that Jira has counted. Its first button counts again, which it does by itself first. */
const overviewSubject: PageSubject = {
  page: 'overview',
  directory: join(ROOT, 'static', 'dist', 'overview'),
  query: 'moduleKey=overview&accountId=admin',
  shown: '.figure.counted',
  press: null,
};

/** The gadget of what is open, alone on its dashboard. What its buttons open is another page. */
const gadgetSubject: PageSubject = {
  page: 'gadget',
  directory: join(ROOT, 'static', 'dist', 'gadget'),
  query: 'moduleKey=sla-now&gadgetId=10100&accountId=admin',
  shown: '.figure.counted',
  press: null,
};

const allFigures = { connectionId: null, project: null };

export const measuredPages: readonly MeasuredPage[] = [
  { subject: panelSubject, asks: 'getPanel' },
  { subject: adminSubject, asks: 'getHealth' },
  { subject: overviewSubject, asks: 'getFigures', payload: { months: 12, ...allFigures } },
  { subject: gadgetSubject, asks: 'getFigures', payload: { months: 24, ...allFigures } },
];

/** The same libraries without content, built with Vite's defaults. */
export const emptySubject: PageSubject = {
  page: 'empty Atlaskit page',
  directory: join(ROOT, 'build', 'bench', 'empty-page'),
  query: 'moduleKey=sla-panel',
  shown: '[data-testid="shown"]',
  press: { control: 'button', answered: 'button[aria-pressed="true"]' },
};

/**
 * The empty page, drawn once its resolver has answered: no page of the app that shows anything can do with less.
 * @returns one that asks what `page` asks, in the place of `page`.
 */
export function askingSubject({ subject, asks, payload = {} }: MeasuredPage): PageSubject {
  return {
    ...emptySubject,
    page: `asking page for the ${subject.page}`,
    directory: join(ROOT, 'build', 'bench', 'asking-page'),
    query: `${subject.query}&ask=${asks}&payload=${encodeURIComponent(JSON.stringify(payload))}`,
  };
}
