import type { AdminLogPage, AdminLogRequest } from '../../../../src/contract/audit';
import { csvRow } from '../../../../src/wording/csv-cell';
import { personName } from '../../../../src/wording/person-name';

type Entry = AdminLogPage['entries'][number];

/** Log entries with the names of their authors. */
export type NamedEntries = Pick<AdminLogPage, 'entries' | 'people'>;

const HEADINGS = [
  'At (UTC)',
  'By',
  'Account id',
  'Action',
  'Subject',
  'Subject id',
  'Note',
  'Place',
  'From',
  'To',
];

function rowsOf(entry: Entry, who: string): readonly (readonly string[])[] {
  const { at, by, action, subject, note, changes } = entry;
  const about = [at, who, by, action, subject.kind, subject.id, note ?? ''];
  if (changes.length === 0) return [[...about, '', '', '']];
  return changes.map(({ place, from, to }) => [...about, place, from ?? '', to ?? '']);
}

/** The log as CSV, one row per change. */
export function toCsv({ entries, people }: NamedEntries): string {
  const rows = entries.flatMap((entry) => rowsOf(entry, personName(entry.by, people)));
  return [HEADINGS, ...rows].map(csvRow).join('');
}

/** The log as JSON. */
export function toJson({ entries, people }: NamedEntries): string {
  const named = entries.map((entry) => ({ ...entry, name: people[entry.by] ?? null }));
  return `${JSON.stringify(named, null, 2)}\n`;
}

/** Reads the whole log, page by page. @param ask for the page at a cursor. */
export async function readAll(
  request: AdminLogRequest,
  ask: (request: AdminLogRequest) => Promise<AdminLogPage>,
): Promise<NamedEntries> {
  const entries: Entry[] = [];
  const people: Record<string, string> = {};
  let { cursor } = request;
  do {
    const page = await ask({ ...request, cursor });
    entries.push(...page.entries);
    Object.assign(people, page.people);
    cursor = page.cursor;
  } while (cursor !== null);
  return { entries, people };
}
