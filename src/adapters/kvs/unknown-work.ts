import { kvs } from '@forge/kvs';
import type { UnknownWork } from '../../domain/work/queued-work';
import type { UnknownWorkStore } from '../../usecases/work/ports';
import { UNKNOWN_WORK_KEY } from './keys';
import { fromValue, toRecord, type StoredRecord } from './stored-record';

/** The latest work that was not known. */
export const unknownWorkStore: UnknownWorkStore = {
  async load() {
    return fromValue(await kvs.get<StoredRecord<UnknownWork>>(UNKNOWN_WORK_KEY));
  },
  async save(found) {
    await kvs.set(UNKNOWN_WORK_KEY, toRecord(found), { ttl: { unit: 'DAYS', value: 30 } });
  },
};
