import { kvs } from '@forge/kvs';
import type { JudgedResolution } from '../../domain/mapping/resolution';
import type { Stored } from '../../usecases/base/ports';
import { resolutionKey } from './keys';
import { readBatch } from './read-batch';
import { fromRecord, fromValue, type StoredRecord } from './stored-record';
import { readVersioned, writeVersioned } from './versioned';

/** What each of the site's resolutions counts as, a key for each. */
export const resolutionStore = {
  async load(id: string): Promise<JudgedResolution | null> {
    return fromValue(await kvs.get<StoredRecord<JudgedResolution>>(resolutionKey(id)));
  },
  async loadAll(ids: readonly string[]): Promise<ReadonlyMap<string, JudgedResolution>> {
    const records = await readBatch<StoredRecord<JudgedResolution>>(
      ids.map((id) => ({ key: resolutionKey(id) })),
    );
    return new Map([...records.values()].map(fromRecord).map((resolution) => [resolution.id, resolution]));
  },
  read: (id: string): Promise<Stored<JudgedResolution>> => readVersioned(resolutionKey(id)),
  write: (next: JudgedResolution, { version }: Stored<JudgedResolution>): Promise<'saved' | 'conflict'> =>
    writeVersioned(resolutionKey(next.id), next, version),
};
