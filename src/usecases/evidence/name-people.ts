import type { EvidenceLine } from '../../domain/evidence/evidence';
import type { PeopleDirectory } from '../base/ports';

/** Jira answers for so many people at once. */
const AT_ONCE = 50;

function peopleOf({ moves, severities, pauses, policyChanges, requests }: EvidenceLine): readonly string[] {
  const stated = [...moves, ...severities, ...pauses].flatMap(({ by, approvedBy }) => [by, approvedBy]);
  const changed = policyChanges.flatMap(({ by, approvedBy }) => [by, approvedBy]);
  const asked = requests.flatMap((request) => [request.askedBy, 'by' in request ? request.by : null]);
  const known = [...stated, ...changed, ...asked].filter(
    (id) => id !== null && id !== undefined && id !== '',
  );
  return [...new Set(known as readonly string[])];
}

/** The lines with the names of the people in them, as the person at the page sees them. */
export async function namePeople(
  lines: readonly EvidenceLine[],
  people: PeopleDirectory,
): Promise<readonly EvidenceLine[]> {
  const all = [...new Set(lines.flatMap(peopleOf))];
  const names: Record<string, string> = {};
  for (let start = 0; start < all.length; start += AT_ONCE)
    Object.assign(names, await people.namesOf(all.slice(start, start + AT_ONCE)));
  return lines.map((line) => ({
    ...line,
    people: Object.fromEntries(
      peopleOf(line).flatMap((id) => (names[id] === undefined ? [] : [[id, names[id]] as const])),
    ),
  }));
}
