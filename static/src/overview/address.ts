import type { FiguresRequest, PeriodLength } from '../../../src/contract/figures';
import { overviewWords } from './words/overview-words';

/** The parts of the overview, in the order of their links. */
export type OverviewView = keyof typeof overviewWords.views;
export const overviewViews = Object.keys(overviewWords.views) as readonly OverviewView[];

/** Lengths of a period, in months. */
export const periodLengths: readonly PeriodLength[] = [3, 6, 12, 24];

/** A part of the overview and its filters, as its address has them. */
export interface Address extends FiguresRequest {
  readonly view: OverviewView;
}

export const startAddress: Address = { view: 'trends', months: 12, connectionId: null, project: null };

/** Stands for no filter. Ids of connections and keys of projects are never a single hyphen. */
const ALL = '-';

/** `/trends/12/-/SEC`: part, months, connection and project. */
export function overviewPath({ view, months, connectionId, project }: Address): string {
  const filters = [connectionId, project].map((filter) => encodeURIComponent(filter ?? ALL));
  return `/${[view, String(months), ...filters].join('/')}`;
}

function decoded(part: string | undefined): string | null {
  if (part === undefined || part === '' || part === ALL) return null;
  try {
    return decodeURIComponent(part);
  } catch {
    // Somebody has edited the address.
    return null;
  }
}

function isView(text: string | undefined): text is OverviewView {
  return overviewViews.some((view) => view === text);
}

function monthsOf(text: string | undefined): PeriodLength {
  return periodLengths.find((months) => String(months) === text) ?? startAddress.months;
}

/** The place that a path names; what it does not name, or names wrong, is as at the start. */
export function addressAt(path: string): Address {
  const [view, months, connection, project] = path.replace(/^\//, '').split('/');
  return {
    view: isView(view) ? view : startAddress.view,
    months: monthsOf(months),
    connectionId: decoded(connection),
    project: decoded(project),
  };
}
