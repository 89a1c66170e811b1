import { ForgeKvsAPIError, kvs, WhereConditions } from '@forge/kvs';
import type { Policy } from '../../domain/sla/policy';
import type { PolicySave, PolicyStore } from '../../usecases/base/ports';
import { CURRENT_POLICY_PREFIX, currentPolicyKey, policySaveKey, policyVersionKey } from './keys';

/** More than this many policies of a site's own are not listed. */
const MAX_POLICIES = 100;

/** Policies of the site's own: the current version of each, and every version that a case may have pinned. */
export const ownPolicyStore: PolicyStore = {
  async current(id) {
    return (await kvs.get<Policy>(currentPolicyKey(id))) ?? null;
  },
  async pinned({ id, version }) {
    return (await kvs.get<Policy>(policyVersionKey(id, version))) ?? null;
  },
  async list() {
    const query = kvs
      .query()
      .where('key', WhereConditions.beginsWith(CURRENT_POLICY_PREFIX))
      .limit(MAX_POLICIES);
    const { results } = await query.getMany<Policy>();
    return results.map(({ value }) => value).sort((a, b) => a.name.localeCompare(b.name));
  },
  async save(policy, saved) {
    const { id, version } = policy;
    try {
      await kvs.set(policyVersionKey(id, version), policy, { keyPolicy: 'FAIL_IF_EXISTS' });
    } catch (error) {
      if (error instanceof ForgeKvsAPIError && error.code === 'KEY_CONFLICT') return 'taken';
      throw error;
    }
    await kvs.set(policySaveKey(id, version), saved);
    await kvs.set(currentPolicyKey(id), policy);
    return 'saved';
  },
  async savedOf({ id, version }) {
    return (await kvs.get<PolicySave>(policySaveKey(id, version))) ?? null;
  },
};
