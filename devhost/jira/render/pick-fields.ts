import type { Site } from '../site/site';
import { allFieldIds, navigableFieldIds } from './issue-fields';

/**
 * Which fields an answer carries: names, `*all`, `*navigable`, and any of these with a minus in front to leave it out.
 * A list that only leaves out starts from what is requested by default.
 */
export function pickFields(
  asked: readonly string[],
  byDefault: '*all' | '*navigable' | 'id',
  site: Site,
): readonly string[] {
  const wanted = asked.filter((name) => !name.startsWith('-'));
  const unwanted = new Set(
    asked.filter((name) => name.startsWith('-')).flatMap((name) => expand(name.slice(1), site)),
  );
  const start = wanted.length === 0 ? [byDefault] : wanted;
  const picked = new Set(start.flatMap((name) => expand(name, site)));
  return [...picked].filter((id) => !unwanted.has(id));
}

function expand(name: string, site: Site): readonly string[] {
  if (name === '*all') return allFieldIds(site);
  if (name === '*navigable') return navigableFieldIds(site);
  return [name];
}
