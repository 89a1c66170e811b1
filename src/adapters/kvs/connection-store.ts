import { kvs, WhereConditions } from '@forge/kvs';
import type { Connection } from '../../domain/connections/connection';
import type { ConnectionStore } from '../../usecases/base/ports';
import type { IntakeKeys } from '../../usecases/sources/ports';
import type { IntakeKeyStore } from '../../usecases/deliveries/ports';
import { CONNECTION_PREFIX, connectionKey, intakeKey } from './keys';
import { fromRecord, fromValue, toRecord, type StoredRecord } from './stored-record';

/** Maximum number of listed connections; each is one the source program of the site. */
const MAX_CONNECTIONS = 100;

/** Connections by id. */
export const connectionStore: ConnectionStore = {
  async load(id) {
    return fromValue(await kvs.get<StoredRecord<Connection>>(connectionKey(id)));
  },
  async list() {
    const query = kvs
      .query()
      .where('key', WhereConditions.beginsWith(CONNECTION_PREFIX))
      .limit(MAX_CONNECTIONS);
    const { results } = await query.getMany<StoredRecord<Connection>>();
    return results.map(({ value }) => fromRecord(value)).sort((a, b) => a.id.localeCompare(b.id));
  },
  async save(connection) {
    await kvs.set(connectionKey(connection.id), toRecord(connection));
  },
  async remove(id) {
    await kvs.delete(connectionKey(id));
  },
};

/** Webhook secrets, in the secret store only. */
export const intakeKeyStore: IntakeKeyStore = {
  async load(connectionId) {
    return fromValue(await kvs.getSecret<StoredRecord<IntakeKeys>>(intakeKey(connectionId)));
  },
  async save(connectionId, keys) {
    await kvs.setSecret(intakeKey(connectionId), toRecord(keys));
  },
  async remove(connectionId) {
    await kvs.deleteSecret(intakeKey(connectionId));
  },
};
