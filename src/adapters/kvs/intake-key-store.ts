import { kvs } from '@forge/kvs';
import type { IntakeKeyStore } from '../../usecases/deliveries/ports';
import type { IntakeKeys } from '../../usecases/sources/ports';
import { intakeKey } from './keys';
import { fromValue, toRecord, type StoredRecord } from './stored-record';

/** Webhook secrets and how the sender signs with them, in the secret store only. */
export const intakeKeyStore: IntakeKeyStore = {
  async load(connectionId) {
    return fromValue(await kvs.getSecret<StoredRecord<IntakeKeys>>(intakeKey(connectionId)));
  },
  async save(connectionId, keys) {
    await kvs.setSecret(intakeKey(connectionId), toRecord(keys));
  },
  async remove(connectionId) {
    await kvs.deleteSecret(intakeKey(connectionId));
  },
};
