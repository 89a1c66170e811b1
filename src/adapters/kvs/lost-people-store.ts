import { kvs, type SetOptions } from '@forge/kvs';
import type { LostPeople } from '../../domain/connections/people-of-connection';
import type { LostPeopleStore } from '../../usecases/privacy/ports';
import { lostPeopleKey } from './keys';
import { fromValue, toRecord, type StoredRecord } from './stored-record';

/** Long enough for an administrator to see it on the health page. */
const TTL: SetOptions = { ttl: { unit: 'DAYS', value: 30 } };

async function load(connectionId: string): Promise<LostPeople | null> {
  return fromValue(await kvs.get<StoredRecord<LostPeople>>(lostPeopleKey(connectionId)));
}

/** Where connections lost people with their accounts; not whom. */
export const lostPeopleStore: LostPeopleStore = {
  async add(connectionId, { at, places }) {
    const known = await load(connectionId);
    const all = [...new Set([...(known?.places ?? []), ...places])];
    await kvs.set(lostPeopleKey(connectionId), toRecord({ at, places: all }), TTL);
  },
  of: load,
};
