import { policyIdPattern } from '../../domain/sla/policy-id';
import { findPreset, presets } from '../../domain/sla/presets';
import type { PolicyStore } from '../../usecases/base/ports';

/** The presets, which never change, together with the custom policies. */
export function createPolicyStore(own: PolicyStore): PolicyStore {
  return {
    async current(id) {
      // Pages and files can name anything, and the storage throws at some of it.
      return findPreset(id) ?? (policyIdPattern.test(id) ? own.current(id) : null);
    },
    pinned: (ref) => {
      const preset = findPreset(ref.id);
      if (preset === undefined) return own.pinned(ref);
      return Promise.resolve(preset.version === ref.version ? preset : null);
    },
    list: async () => [...presets, ...(await own.list())],
    save: (policy, saved) => own.save(policy, saved),
    savedOf: (ref) => (findPreset(ref.id) === undefined ? own.savedOf(ref) : Promise.resolve(null)),
  };
}
