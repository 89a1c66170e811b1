import type { FiguresRequest, PeriodLength } from '../../../src/contract/figures';
import { severities } from '../../../src/wording/names';
import { needsSorts, type NeedsFilter, type NeedsSort } from './live/needs-query';
import { overviewWords } from './words/overview-words';

/** The parts of the overview, in the order of their links. */
export type OverviewView = keyof typeof overviewWords.views;
export const overviewViews = Object.keys(overviewWords.views) as readonly OverviewView[];

/** Lengths of a period, in months. */
export const periodLengths: readonly PeriodLength[] = [3, 6, 12, 24];

/** A part of the overview and its filters, as its address has them. */
export interface Address extends FiguresRequest, NeedsFilter {
  readonly view: OverviewView;
  readonly sort: NeedsSort;
}

export const startAddress: Address = {
  view: 'now',
  months: 12,
  connectionId: null,
  project: null,
  sort: 'deadline',
  severity: null,
  assignee: null,
  program: null,
};

/** Stands for no filter. Ids of connections and keys of projects are never a single hyphen. */
const ALL = '-';

const MAX_LENGTH = 100;

function partsOf(filters: readonly (string | null)[]): readonly string[] {
  return filters.map((filter) => encodeURIComponent(filter ?? ALL));
}

/**
 * `/trends/12/-/SEC`: part, months, connection and project; then, if they are not as at the start, order and filters of
 * the list: `/now/12/-/SEC/severity/critical/me/acme`.
 */
export function overviewPath(address: Address): string {
  const { view, months, connectionId, project, sort, severity, assignee, program } = address;
  const figures = [view, String(months), ...partsOf([connectionId, project])];
  const filters = [severity, assignee, program];
  const isAsAtStart = sort === startAddress.sort && filters.every((filter) => filter === null);
  return `/${[...figures, ...(isAsAtStart ? [] : [sort, ...partsOf(filters)])].join('/')}`;
}

function decoded(part: string | undefined): string | null {
  if (part === undefined || part === '' || part === ALL) return null;
  try {
    const text = decodeURIComponent(part);
    // No id and no key is as long, and the resolver takes none that is.
    return text.length > MAX_LENGTH ? null : text;
  } catch {
    // Somebody has edited the address.
    return null;
  }
}

function oneOf<T extends string>(known: readonly T[], text: string | undefined): T | null {
  return known.find((each) => each === text) ?? null;
}

function monthsOf(text: string | undefined): PeriodLength {
  return periodLengths.find((months) => String(months) === text) ?? startAddress.months;
}

/** The place that a path names; what it does not name, or names wrong, is as at the start. */
export function addressAt(path: string): Address {
  const parts = path.replace(/^\//, '').split('/');
  const [view, months, connection, project, sort, severity, assignee, program] = parts;
  return {
    view: oneOf(overviewViews, view) ?? startAddress.view,
    months: monthsOf(months),
    connectionId: decoded(connection),
    // Keys of projects are upper case; Jira's search takes them in either.
    project: decoded(project)?.toUpperCase() ?? null,
    sort: oneOf(needsSorts, sort) ?? startAddress.sort,
    severity: oneOf(severities, severity),
    assignee: oneOf(['me'], assignee),
    program: decoded(program),
  };
}
