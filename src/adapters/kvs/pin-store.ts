import { kvs } from '@forge/kvs';
import type { PinState, PinStore } from '../../usecases/connections/ports';
import { pinKey } from './keys';

/** Jira does not say whether a panel is pinned, so the app remembers what it asked for. */
export const pinStore: PinStore = {
  async load(projectId) {
    return (await kvs.get<PinState>(pinKey(projectId))) ?? null;
  },
  async save(projectId, state) {
    await kvs.set(pinKey(projectId), state);
  },
};
