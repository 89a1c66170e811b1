import { ForgeKvsAPIError, kvs, WhereConditions } from '@forge/kvs';
import type { Policy } from '../../domain/sla/policy';
import type { PolicySave, PolicyStore } from '../../usecases/base/ports';
import { CURRENT_POLICY_PREFIX, currentPolicyKey, policySaveKey, policyVersionKey } from './keys';
import { TRIES } from './in-transaction';
import { fromRecord, fromValue, toRecord, type StoredRecord } from './stored-record';
import { readVersioned, writeVersioned } from './versioned';

/** Maximum number of listed custom policies. */
const MAX_POLICIES = 100;

/** Makes a version the current one, unless a later one is already. */
async function makeCurrent(policy: Policy): Promise<void> {
  const key = currentPolicyKey(policy.id);
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const known = await readVersioned<Policy>(key);
    if (known.value !== null && known.value.version > policy.version) return;
    if ((await writeVersioned(key, policy, known.version)) === 'saved') return;
  }
  throw new Error(`Policy “${policy.id}” could not be saved, because others keep saving it. Try again.`);
}

/** Custom policies: the current version of each, and every version that a case may have pinned. */
export const ownPolicyStore: PolicyStore = {
  async current(id) {
    return fromValue(await kvs.get<StoredRecord<Policy>>(currentPolicyKey(id)));
  },
  async pinned({ id, version }) {
    return fromValue(await kvs.get<StoredRecord<Policy>>(policyVersionKey(id, version)));
  },
  async list() {
    const query = kvs
      .query()
      .where('key', WhereConditions.beginsWith(CURRENT_POLICY_PREFIX))
      .limit(MAX_POLICIES);
    const { results } = await query.getMany<StoredRecord<Policy>>();
    return results.map(({ value }) => fromRecord(value)).sort((a, b) => a.name.localeCompare(b.name));
  },
  async save(policy, saved) {
    const { id, version } = policy;
    try {
      await kvs.set(policyVersionKey(id, version), toRecord(policy), { keyPolicy: 'FAIL_IF_EXISTS' });
    } catch (error) {
      if (error instanceof ForgeKvsAPIError && error.code === 'KEY_CONFLICT') return 'taken';
      throw error;
    }
    await kvs.set(policySaveKey(id, version), toRecord(saved));
    await makeCurrent(policy);
    return 'saved';
  },
  async savedOf({ id, version }) {
    return fromValue(await kvs.get<StoredRecord<PolicySave>>(policySaveKey(id, version)));
  },
};
