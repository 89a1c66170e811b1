import type { Connection } from '../connections/connection';
import type { JiraNames } from './configuration';

type Kind = keyof JiraNames;

const kindNames: Readonly<Record<Kind, string>> = { priorities: 'priority', resolutions: 'resolution' };

/** A connection with the ids of this site, and a sentence for each name that the site lacks. */
export interface Translated {
  readonly connection: Connection;
  readonly missing: readonly string[];
}

/** The id of a name on this site; the same id where both sites use it for that name. */
function idOf(name: string, theirId: string, here: Readonly<Record<string, string>>): string | null {
  if (Object.hasOwn(here, theirId) && here[theirId] === name) return theirId;
  return Object.entries(here).find(([, each]) => each === name)?.[0] ?? null;
}

/** Replaces the ids of the exporting site by this site's ids of the same names. */
export function translateIds(connection: Connection, theirs: JiraNames, here: JiraNames): Translated {
  const missing = new Set<string>();
  const translate =
    (kind: Kind) =>
    (id: string): string => {
      const name = Object.hasOwn(theirs[kind], id) ? theirs[kind][id] : undefined;
      // The exporting site had no name for it, so the id is kept.
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
