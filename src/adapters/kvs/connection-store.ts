import { kvs, WhereConditions } from '@forge/kvs';
import { fromStored, type StoredConnection } from '../../domain/connections/connection-stored';
import type { ConnectionStore } from '../../usecases/base/ports';
import type { IntakeKeys, SigningSecret } from '../../usecases/sources/ports';
import type { IntakeKeyStore } from '../../usecases/deliveries/ports';
import { CONNECTION_PREFIX, connectionKey, intakeKey } from './keys';

/** More than this many connections are not listed; each is one Bugcrowd program of the site. */
const MAX_CONNECTIONS = 100;

/** Connections under their id. */
export const connectionStore: ConnectionStore = {
  async load(id) {
    const stored = await kvs.get<StoredConnection>(connectionKey(id));
    return stored === undefined ? null : fromStored(stored);
  },
  async list() {
    const query = kvs
      .query()
      .where('key', WhereConditions.beginsWith(CONNECTION_PREFIX))
      .limit(MAX_CONNECTIONS);
    const { results } = await query.getMany<StoredConnection>();
    return results.map(({ value }) => fromStored(value)).sort((a, b) => a.id.localeCompare(b.id));
  },
  async save(connection) {
    await kvs.set(connectionKey(connection.id), connection);
  },
  async remove(id) {
    await kvs.delete(connectionKey(id));
  },
};

/** Before secrets had numbers they were kept as texts. */
interface StoredKeys {
  readonly secrets: readonly (string | SigningSecret)[];
  readonly nextNumber?: number;
  readonly toleranceSeconds: number;
}

function toIntakeKeys({ secrets: stored, nextNumber, toleranceSeconds }: StoredKeys): IntakeKeys {
  const secrets = stored.map((secret, number) =>
    typeof secret === 'string' ? { number, text: secret, addedAt: null, addedBy: null } : secret,
  );
  return { secrets, nextNumber: nextNumber ?? secrets.length, toleranceSeconds };
}

/** Webhook secrets, in the secret store only. */
export const intakeKeyStore: IntakeKeyStore = {
  async load(connectionId) {
    const stored = await kvs.getSecret<StoredKeys>(intakeKey(connectionId));
    return stored === undefined ? null : toIntakeKeys(stored);
  },
  async save(connectionId, keys) {
    await kvs.setSecret(intakeKey(connectionId), keys);
  },
  async remove(connectionId) {
    await kvs.deleteSecret(intakeKey(connectionId));
  },
};
