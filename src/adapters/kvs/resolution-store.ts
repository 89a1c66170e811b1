import { kvs } from '@forge/kvs';
import type { JudgedResolution } from '../../domain/mapping/resolution';
import { resolutionKey } from './keys';
import { fromValue, toRecord, type StoredRecord } from './stored-record';

/** What each of the site's resolutions counts as, a key for each. */
export const resolutionStore = {
  async load(id: string): Promise<JudgedResolution | null> {
    return fromValue(await kvs.get<StoredRecord<JudgedResolution>>(resolutionKey(id)));
  },
  async save(resolution: JudgedResolution): Promise<void> {
    await kvs.set(resolutionKey(resolution.id), toRecord(resolution));
  },
};
