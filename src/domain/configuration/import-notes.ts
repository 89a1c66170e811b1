import type { Connection } from '../connections/connection';
import { namedPeople } from '../connections/people-of-connection';

/** True if a mapping uses things whose ids differ between projects or sites. */
function namesLocalThings({ mapping, comments, agreement }: Connection): boolean {
  const { statuses, components, securityLevel, fields } = mapping;
  return (
    components.by !== 'nothing' ||
    components.always.length > 0 ||
    securityLevel !== null ||
    Object.keys(statuses).length + Object.keys(fields).length > 0 ||
    comments.limitedTo?.type === 'group' ||
    Object.keys(agreement.states).length > 0
  );
}

/**
 * What needs attention after a connection was imported, each a sentence.
 * @param isNew true if the site has no such connection yet.
 * @param people account ids of people whom this Jira knows.
 */
export function importNotes(
  connection: Connection,
  isNew: boolean,
  { people }: { readonly people: ReadonlySet<string> },
): readonly string[] {
  const strangers = [...new Set(namedPeople(connection))].filter((id) => !people.has(id));
  return [
    ...(isNew ? ['It starts paused and without a signing secret: set one, then resume the connection.'] : []),
    ...(isNew && namesLocalThings(connection)
      ? [
          'It refers to statuses, components, levels, fields or groups by id: check its mapping and settings, because ids can differ between sites.',
        ]
      : []),
    ...(strangers.length > 0 ? [`Jira here does not know these people: ${strangers.join(', ')}.`] : []),
  ];
}
