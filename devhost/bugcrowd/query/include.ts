import type { Problems } from './problems';
import { lastValue, readList } from './read-value';

export const includeParameter = 'include';

/** Paths of related resources, each with the ones on its way. */
export function readInclude(
  query: URLSearchParams,
  oneOf: readonly string[],
  problems: Problems,
): readonly string[] {
  const value = lastValue(query, includeParameter) ?? '';
  const paths = readList(includeParameter, value, { maxItems: oneOf.length, oneOf }, problems);
  const withParents = paths.flatMap((path) => {
    const steps = path.split('.');
    return steps.map((_, position) => steps.slice(0, position + 1).join('.'));
  });
  return [...new Set(withParents)];
}
