import { kvs, WhereConditions } from '@forge/kvs';
import {
  completeConnection,
  plainConnection,
  type Connection,
  type StoredConnection,
} from '../../domain/connections/connection';
import type { ConnectionStore } from '../../usecases/base/ports';
import { CONNECTION_PREFIX, connectionKey } from './keys';
import { fromRecord, fromValue, type StoredRecord } from './stored-record';
import { readVersioned, removeVersioned, writeVersioned } from './versioned';

/** Maximum number of listed connections; each is one the source program of the site. */
const MAX_CONNECTIONS = 100;

/**
 * Connections by id.
 * @param mayHaveIssues whether the app may have created issues in a project that this storage does not know. Called
 * when a connection is created or gets another project; the answer is stored with it.
 */
export function createConnectionStore(
  mayHaveIssues: (project: Connection['project']) => Promise<boolean>,
): ConnectionStore {
  return {
    async load(id) {
      const stored = fromValue(await kvs.get<StoredRecord<StoredConnection>>(connectionKey(id)));
      return stored === null ? null : completeConnection(stored);
    },
    async list() {
      const query = kvs
        .query()
        .where('key', WhereConditions.beginsWith(CONNECTION_PREFIX))
        .limit(MAX_CONNECTIONS);
      const { results } = await query.getMany<StoredRecord<StoredConnection>>();
      return results
        .map(({ value }) => completeConnection(fromRecord(value)))
        .sort((a, b) => a.id.localeCompare(b.id));
    },
    async read(id) {
      const { value, version } = await readVersioned<StoredConnection>(connectionKey(id));
      return { value: value === null ? null : completeConnection(value), version };
    },
    async write(next, { value, version }) {
      const isThere = value?.project.id === next.project.id;
      const may = isThere ? value.mayHaveIssues === true : await mayHaveIssues(next.project);
      const saved: Connection = { ...plainConnection(next), ...(may && { mayHaveIssues: true }) };
      return writeVersioned(connectionKey(next.id), saved, version);
    },
    remove: (id) => removeVersioned(connectionKey(id)),
  };
}
