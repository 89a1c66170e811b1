function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !isList(value);
}

const MAX_SHOWN = 80;

function text(value: unknown): string {
  if (value === undefined) return 'nothing';
  const json = JSON.stringify(value);
  return json.length > MAX_SHOWN ? `${json.slice(0, MAX_SHOWN)}…` : json;
}

/**
 * How a document differs from what it should be, by place: `shown[0].deadline: … in the file, … computed`.
 * @param computed what it should be, of JSON's kinds.
 */
export function differences(place: string, found: unknown, computed: unknown): readonly string[] {
  if (isList(found) && isList(computed) && found.length === computed.length)
    return computed.flatMap((value, index) => differences(`${place}[${index}]`, found[index], value));
  if (isObject(found) && isObject(computed)) {
    const names = [...new Set([...Object.keys(computed), ...Object.keys(found)])];
    return names.flatMap((name) => differences(`${place}.${name}`, found[name], computed[name]));
  }
  if (Object.is(found, computed)) return [];
  return [`${place}: ${text(found)} in the file, ${text(computed)} computed`];
}
