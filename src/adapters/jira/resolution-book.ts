import { usualMeaning, type JudgedResolution } from '../../domain/mapping/resolution';
import type { ResolutionBook, VersionedStore } from '../../usecases/base/ports';
import { readResolutions } from './read-resolutions';

/** Where judgements are kept. */
export interface ResolutionStore extends VersionedStore<JudgedResolution> {
  load(id: string): Promise<JudgedResolution | null>;
  /** The stored ones among these, by id. */
  loadAll(ids: readonly string[]): Promise<ReadonlyMap<string, JudgedResolution>>;
}

/**
 * The site's resolutions by id. A resolution that appears for the first time is judged by its documented name, if it
 * has one, and keeps that judgement even if it is renamed later.
 */
export function createResolutionBook(store: ResolutionStore): ResolutionBook {
  const meet = async (id: string, name: string): Promise<JudgedResolution> => {
    const read = await store.read(id);
    if (read.value !== null) return read.value;
    const resolution = { id, name, counts: usualMeaning(name) };
    if ((await store.write(resolution, read)) === 'saved') return resolution;
    return (await store.load(id)) ?? resolution;
  };
  return {
    read: (id) => store.read(id),
    write: (next, read) => store.write(next, read),
    async find(id) {
      const known = await store.load(id);
      if (known !== null) return known;
      const found = (await readResolutions({ as: 'app' })).find((each) => each.id === id);
      // A deleted resolution has no name to judge it by.
      return found === undefined ? { id, name: id, counts: null } : meet(id, found.name);
    },
    async list() {
      const all = await readResolutions({ as: 'app' });
      const known = await store.loadAll(all.map(({ id }) => id));
      return all.map(({ id, name }) => ({
        id,
        name,
        counts: (known.get(id) ?? { counts: usualMeaning(name) }).counts,
      }));
    },
    async names() {
      const all = await readResolutions({ as: 'user', isInOwnLanguage: true });
      return Object.fromEntries(all.map(({ id, name }) => [id, name]));
    },
  };
}
