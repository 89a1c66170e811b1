import { kvs, WhereConditions } from '@forge/kvs';
import {
  completeConnection,
  plainConnection,
  type Connection,
  type StoredConnection,
} from '../../domain/connections/connection';
import { projectsOf } from '../../domain/connections/places';
import type { ConnectionStore } from '../../usecases/base/ports';
import { CONNECTION_PREFIX, connectionKey } from './keys';
import { fromRecord, fromValue, type StoredRecord } from './stored-record';
import { keysEverWritten, readVersioned, removeVersioned, writeVersioned } from './versioned';

/** Maximum number of listed connections; each is one the source program of the site. */
const MAX_CONNECTIONS = 100;

/**
 * Connections by id.
 * @param mayHaveIssues whether the app may have created issues in projects that this storage does not know. Called
 * when a connection is created or gets other projects; the answer is stored with it.
 */
export function createConnectionStore(
  mayHaveIssues: (projects: readonly Connection['project'][]) => Promise<boolean>,
): ConnectionStore {
  const list = async (): Promise<readonly Connection[]> => {
    const query = kvs
      .query()
      .where('key', WhereConditions.beginsWith(CONNECTION_PREFIX))
      .limit(MAX_CONNECTIONS);
    const { results } = await query.getMany<StoredRecord<StoredConnection>>();
    return results
      .map(({ value }) => completeConnection(fromRecord(value)))
      .sort((a, b) => a.id.localeCompare(b.id));
  };
  return {
    list,
    async everKnown() {
      const present = (await list()).map(({ id }) => id);
      const keys = await keysEverWritten(CONNECTION_PREFIX);
      return [...new Set([...present, ...keys.map((key) => key.slice(CONNECTION_PREFIX.length))])].sort();
    },
    async load(id) {
      const stored = fromValue(await kvs.get<StoredRecord<StoredConnection>>(connectionKey(id)));
      return stored === null ? null : completeConnection(stored);
    },
    async read(id) {
      const { value, version } = await readVersioned<StoredConnection>(connectionKey(id));
      return { value: value === null ? null : completeConnection(value), version };
    },
    async write(next, { value, version }) {
      const known = (value === null ? [] : projectsOf(value)).map(({ id }) => id);
      const all = projectsOf(next);
      const unknown = all.filter(({ id }) => !known.includes(id));
      const mightBefore = value?.mayHaveIssues === true && unknown.length < all.length;
      const may = mightBefore || (unknown.length > 0 && (await mayHaveIssues(unknown)));
      const saved: Connection = { ...plainConnection(next), ...(may && { mayHaveIssues: true }) };
      return writeVersioned(connectionKey(next.id), saved, version);
    },
    remove: (id) => removeVersioned(connectionKey(id)),
  };
}
