import { kvs } from '@forge/kvs';
import type { PinState, PinStore } from '../../usecases/connections/ports';
import { pinKey } from './keys';
import { fromValue, toRecord, type StoredRecord } from './stored-record';

/** Jira does not tell whether a panel is pinned, so the app stores what it asked for. */
export const pinStore: PinStore = {
  async load(projectId) {
    return fromValue(await kvs.get<StoredRecord<PinState>>(pinKey(projectId)));
  },
  async save(projectId, state) {
    await kvs.set(pinKey(projectId), toRecord(state));
  },
};
