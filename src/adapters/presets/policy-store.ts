import { findPreset } from '../../domain/sla/presets';
import type { PolicyStore } from '../../usecases/ports';

/** The presets, which never change: a pinned version is always the current one. */
export const policyStore: PolicyStore = {
  current(id) {
    return Promise.resolve(findPreset(id) ?? null);
  },
  pinned({ id, version }) {
    const preset = findPreset(id);
    return Promise.resolve(preset?.version === version ? preset : null);
  },
};
