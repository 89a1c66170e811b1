import { isAccountShaped } from '../privacy/account-shape';
import { isFormerUser } from '../privacy/former-user';
import type { AdminLogEntry } from './admin-log';
import type { PlaceChange } from './changed-places';

/** Places of a connection whose values are account ids and nothing else. */
const PLACES_OF_PEOPLE: readonly string[] = [
  'approvers',
  'decidesAlone',
  'answers.team',
  'answers.researcher',
  'notices.fallbackPeople',
  'mapping.assignee',
];

function inChange({ place, from, to }: PlaceChange): readonly string[] {
  const quoted = [from, to].flatMap((text) =>
    [...(text ?? '').matchAll(/"([^"\\]+)"/g)].map(([, value = '']) => value),
  );
  return PLACES_OF_PEOPLE.includes(place) ? quoted : quoted.filter(isAccountShaped);
}

/** The Atlassian accounts that an entry of the admin log names: who changed something, and whom it was about. */
export function peopleOfEntry({ by, changes }: Pick<AdminLogEntry, 'by' | 'changes'>): readonly string[] {
  const all = [by, ...changes.flatMap(inChange)];
  return [...new Set(all)].filter((id) => id !== '' && !isFormerUser(id));
}
