import { kvs } from '@forge/kvs';
import type { Agreement } from '../../domain/agreement/agreement';
import type { AgreementStore } from '../../usecases/cases/ports';
import { agreementKey } from './keys';
import { fromValue, type StoredRecord } from './stored-record';
import { readVersioned, writeVersioned } from './versioned';

/** Agreements under keys of their own: a case is read and written far more often, and must fit one value. */
export const agreementStore: AgreementStore = {
  async load(caseKey) {
    return fromValue(await kvs.get<StoredRecord<Agreement>>(agreementKey(caseKey)));
  },
  read: (caseKey) => readVersioned<Agreement>(agreementKey(caseKey)),
  write: (caseKey, next, { version }) => writeVersioned(agreementKey(caseKey), next, version),
};
