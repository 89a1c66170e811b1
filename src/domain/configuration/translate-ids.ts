import type { Connection } from '../connections/connection';
import type { JiraNames } from './configuration';

type Kind = keyof JiraNames;

const kindNames: Readonly<Record<Kind, string>> = { priorities: 'priority', resolutions: 'resolution' };

/** A connection with the ids of this site, and a sentence for each name that the site lacks. */
export interface Translated {
  readonly connection: Connection;
  readonly missing: readonly string[];
}

/** The id that a name has on this site; the same one where both sites agree on it. */
function idOf(name: string, theirId: string, here: Readonly<Record<string, string>>): string | null {
  if (Object.hasOwn(here, theirId) && here[theirId] === name) return theirId;
  return Object.entries(here).find(([, each]) => each === name)?.[0] ?? null;
}

/** Puts this site's ids in place of those of the site that a file comes from, by their names. */
export function translateIds(connection: Connection, theirs: JiraNames, here: JiraNames): Translated {
  const missing = new Set<string>();
  const translate =
    (kind: Kind) =>
    (id: string): string => {
      const name = Object.hasOwn(theirs[kind], id) ? theirs[kind][id] : undefined;
      // No one knew its name where it was exported: it stays what it was.
      if (name === undefined) return id;
      const found = idOf(name, id, here[kind]);
      if (found === null) missing.add(`This site has no ${kindNames[kind]} “${name}”.`);
      return found ?? id;
    };
  const [priority, resolution] = [translate('priorities'), translate('resolutions')];
  const { notices, resolutions, mapping } = connection;
  const translated: Connection = {
    ...connection,
    notices: {
      ...notices,
      breachPriorityId: notices.breachPriorityId === null ? null : priority(notices.breachPriorityId),
    },
    resolutions: Object.fromEntries(
      Object.entries(resolutions).map(([id, outcome]) => [resolution(id), outcome]),
    ),
    mapping: {
      ...mapping,
      priorities: Object.fromEntries(
        Object.entries(mapping.priorities).map(([severity, id]) => [severity, priority(id)]),
      ),
      statuses: Object.fromEntries(
        Object.entries(mapping.statuses).map(([state, target]) => [
          state,
          {
            ...target,
            resolutionId: target.resolutionId === null ? null : resolution(target.resolutionId),
          },
        ]),
      ),
    },
  };
  return { connection: translated, missing: [...missing] };
}
