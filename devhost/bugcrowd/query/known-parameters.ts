import type { Problems } from './problems';

const NESTED = /^([^[]+)\[([^\]]*)\]$/;

/** Names the parameters that a route does not know, by the group they are in. */
export function checkNames(query: URLSearchParams, known: readonly string[], problems: Problems): void {
  const unknown = new Map<string, string[]>();
  for (const name of new Set(query.keys())) {
    if (known.includes(name)) continue;
    const [, group, key] = NESTED.exec(name) ?? [];
    const isGroup = group !== undefined && known.some((each) => each.startsWith(`${group}[`));
    const pointer = isGroup ? `/${group}` : '/';
    unknown.set(pointer, [...(unknown.get(pointer) ?? []), isGroup ? (key ?? '') : name]);
  }
  for (const [pointer, names] of unknown)
    problems.add(
      pointer,
      `contains additional properties [${names.map((name) => `'${name}'`).join(', ')}] outside of the schema when none are allowed.`,
    );
}
