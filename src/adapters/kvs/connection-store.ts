import { kvs, WhereConditions } from '@forge/kvs';
import { connectionDefaults, type Connection } from '../../domain/intake/connection';
import type { ConnectionStore, IntakeKeys, IntakeKeyStore } from '../../usecases/ports';
import { CONNECTION_PREFIX, connectionKey, intakeKey } from './keys';

/** More than this many connections are not listed; each is one Bugcrowd programme of the site. */
const MAX_CONNECTIONS = 100;

/** One that was stored before a setting existed lacks it. */
type StoredConnection = Omit<Connection, keyof typeof connectionDefaults> & Partial<Connection>;

/** Connections under their id. */
export const connectionStore: ConnectionStore = {
  async load(id) {
    const stored = await kvs.get<StoredConnection>(connectionKey(id));
    return stored === undefined ? null : { ...connectionDefaults, ...stored };
  },
  async list() {
    const query = kvs
      .query()
      .where('key', WhereConditions.beginsWith(CONNECTION_PREFIX))
      .limit(MAX_CONNECTIONS);
    const { results } = await query.getMany<StoredConnection>();
    return results
      .map(({ value }): Connection => ({ ...connectionDefaults, ...value }))
      .sort((a, b) => a.id.localeCompare(b.id));
  },
  async save(connection) {
    await kvs.set(connectionKey(connection.id), connection);
  },
};

/** Webhook secrets, in the secret store only. */
export const intakeKeyStore: IntakeKeyStore = {
  async load(connectionId) {
    return (await kvs.getSecret<IntakeKeys>(intakeKey(connectionId))) ?? null;
  },
  async save(connectionId, keys) {
    await kvs.setSecret(intakeKey(connectionId), keys);
  },
};
