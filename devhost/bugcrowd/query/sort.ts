import type { StoredSubmission } from '../store/stored-submission';
import type { Problems } from './problems';
import { lastValue, readList } from './read-value';

type Order = (left: StoredSubmission, right: StoredSubmission) => number;
type Key = (submission: StoredSubmission) => number | null;

export const sortParameter = 'sort';

function timeOf(value: unknown): number | null {
  const ms = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(ms) ? null : ms;
}

const keys = {
  submitted: ({ attributes }) => timeOf(attributes.submitted_at),
  severity: ({ attributes: { severity } }) => (typeof severity === 'number' ? severity : null),
  updated: ({ updatedAt }) => timeOf(updatedAt),
} satisfies Readonly<Record<string, Key>>;

/** What has no value comes last in either direction: an assumption. */
function by(key: Key, sign: 1 | -1): Order {
  return (left, right) => {
    const [a, b] = [key(left), key(right)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * (a - b);
  };
}

const orders: Readonly<Record<string, Order>> = Object.fromEntries(
  Object.entries(keys).flatMap(([name, key]) => [
    [`${name}-asc`, by(key, 1)],
    [`${name}-desc`, by(key, -1)],
  ]),
);

const byId: Order = (left, right) => (left.id < right.id ? -1 : Number(left.id > right.id));

/** The order that a query asks for, the latest first by default; the id decides in the end, so that pages hold still. */
export function readSort(query: URLSearchParams, problems: Problems): Order {
  const value = lastValue(query, sortParameter) ?? 'submitted-desc';
  const names = readList(sortParameter, value, { maxItems: 6, oneOf: Object.keys(orders) }, problems);
  const chain = [...names.flatMap((name) => orders[name] ?? []), byId];
  return (left, right) => chain.reduce((order, compare) => order || compare(left, right), 0);
}
