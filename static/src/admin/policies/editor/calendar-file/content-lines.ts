/** One property of a component, e.g. `DTSTART;VALUE=DATE:20261225`. */
export interface Property {
  readonly name: string;
  /** By name in capitals. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: string;
}

const LINE = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/s;
const PARAMETER = /;([A-Za-z0-9-]+)=("[^"]*"|[^";:]*)/g;

function propertyOf(line: string): Property | null {
  const [, name, parameters = '', value] = LINE.exec(line) ?? [];
  if (name === undefined || value === undefined) return null;
  const pairs = [...parameters.matchAll(PARAMETER)].map(
    ([, key = '', text = '']) => [key.toUpperCase(), text.replaceAll('"', '')] as const,
  );
  return { name: name.toUpperCase(), parameters: Object.fromEntries(pairs), value };
}

/**
 * The properties of each VEVENT of an iCalendar file; `null` if the file is not one or is cut off. Parts of an event,
 * such as alarms, are skipped.
 * @see https://www.rfc-editor.org/rfc/rfc5545#section-3.1
 */
export function eventsOf(text: string): readonly (readonly Property[])[] | null {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const events: Property[][] = [];
  const open: string[] = [];
  for (const line of lines) {
    const property = propertyOf(line);
    const component = property?.value.trim().toUpperCase() ?? '';
    if (open.length === 0 && !(property?.name === 'BEGIN' && component === 'VCALENDAR')) return null;
    if (property?.name === 'BEGIN') {
      open.push(component);
      if (component === 'VEVENT' && open.length === 2) events.push([]);
    } else if (property?.name === 'END') {
      if (open.pop() !== component) return null;
    } else if (property !== null && open.length === 2 && open[1] === 'VEVENT') {
      events.at(-1)?.push(property);
    }
  }
  return open.length === 0 && lines.length > 0 ? events : null;
}
