import { route } from '@forge/api';
import * as v from 'valibot';
import { usualMeaning, type JudgedResolution } from '../../domain/mapping/resolution';
import type { ResolutionBook } from '../../usecases/base/ports';
import { callJira } from './call-jira';

const Resolutions = v.array(v.object({ id: v.string(), name: v.string() }));

/** Where judgements are kept. */
export interface ResolutionStore {
  load(id: string): Promise<JudgedResolution | null>;
  save(resolution: JudgedResolution): Promise<void>;
}

async function readAll(): Promise<v.InferOutput<typeof Resolutions>> {
  const call = { as: 'app', method: 'GET', path: route`/rest/api/3/resolution` } as const;
  return callJira(call, 'reading the resolutions', Resolutions);
}

/**
 * The site's resolutions by id. One that is met for the first time is judged by its documented name, if at all, and keeps
 * that judgement whatever it is called later.
 */
export function createResolutionBook(store: ResolutionStore): ResolutionBook {
  const meet = async (id: string, name: string): Promise<JudgedResolution> => {
    const resolution = { id, name, counts: usualMeaning(name) };
    await store.save(resolution);
    return resolution;
  };
  return {
    async find(id) {
      const known = await store.load(id);
      if (known !== null) return known;
      const found = (await readAll()).find((each) => each.id === id);
      // A deleted resolution has no name to judge it by.
      return found === undefined ? { id, name: id, counts: null } : meet(id, found.name);
    },
    async list() {
      const all = await readAll();
      return Promise.all(
        all.map(async ({ id, name }) => ({
          id,
          name,
          counts: ((await store.load(id)) ?? { counts: usualMeaning(name) }).counts,
        })),
      );
    },
    judge: (resolution) => store.save(resolution),
  };
}
