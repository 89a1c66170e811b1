import type { Call } from './call';
import { refuse } from './jira-error';

interface Limits {
  readonly byDefault: number;
  readonly max: number;
}

export interface Page<T> {
  readonly startAt: number;
  readonly maxResults: number;
  readonly total: number;
  readonly isLast: boolean;
  readonly values: readonly T[];
}

/**
 * Cuts a page out by `startAt` and `maxResults`; more than the maximum gives the maximum, as most of Jira does. The maximum
 * may change without notice, says the documentation: `pageSize` of the site lowers it.
 */
export function pageOf<T>(call: Call, items: readonly T[], limits: Limits): Page<T> {
  const startAt = wholeNumber(call, 'startAt', 0);
  const maxResults = Math.min(
    wholeNumber(call, 'maxResults', limits.byDefault),
    limits.max,
    call.site.settings.pageSize,
  );
  const values = items.slice(startAt, startAt + maxResults);
  const isLast = startAt + values.length >= items.length;
  return { startAt, maxResults, total: items.length, isLast, values };
}

/** The envelope that `PageBean…` schemas share. */
export function pageBean<T>(call: Call, page: Page<T>, values: readonly unknown[]): object {
  const self = `${call.site.options.siteUrl}${call.path}`;
  const next = page.startAt + page.values.length;
  const { startAt, maxResults, total, isLast } = page;
  const nextPage = isLast
    ? {}
    : { nextPage: `${self}?startAt=${String(next)}&maxResults=${String(maxResults)}` };
  return { self, ...nextPage, startAt, maxResults, total, isLast, values };
}

/** @throws JiraError 400 when the parameter is not a whole number of zero or more */
export function wholeNumber(call: Call, name: string, byDefault: number): number {
  const text = call.query.get(name);
  if (text === null || text === '') return byDefault;
  if (!/^\d{1,9}$/.test(text)) throw refuse(400, `${name} must be zero or a positive integer.`);
  return Number(text);
}
