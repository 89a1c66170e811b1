import { kvs, WhereConditions } from '@forge/kvs';
import type { SetUp } from '../../domain/connections/set-up';
import type { SetUpStore } from '../../usecases/base/ports';
import { SET_UP_PREFIX, setUpKey } from './keys';
import { fromRecord, fromValue, type StoredRecord } from './stored-record';
import { readVersioned, removeVersioned, writeVersioned } from './versioned';

/** Maximum number of listed setups. */
const MAX_SET_UPS = 20;

/** Connections in setup, by the id that they will have. */
export const setUpStore: SetUpStore = {
  async load(id) {
    return fromValue(await kvs.get<StoredRecord<SetUp>>(setUpKey(id)));
  },
  async list() {
    const query = kvs.query().where('key', WhereConditions.beginsWith(SET_UP_PREFIX)).limit(MAX_SET_UPS);
    const { results } = await query.getMany<StoredRecord<SetUp>>();
    return results.map(({ value }) => fromRecord(value)).sort((a, b) => a.id.localeCompare(b.id));
  },
  read: (id) => readVersioned<SetUp>(setUpKey(id)),
  write: (next, { version }) => writeVersioned(setUpKey(next.id), next, version),
  remove: (id) => removeVersioned(setUpKey(id)),
};
