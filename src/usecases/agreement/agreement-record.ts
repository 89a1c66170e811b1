import { isSameAgreement, noAgreementYet, type Agreement } from '../../domain/agreement/agreement';
import { CaseConflictError } from '../cases/save-case';
import type { AgreementStore } from '../cases/ports';

/** The record of one case while somebody works on it. */
export interface AgreementRecord {
  now(): Agreement;
  /** Changes it without writing; the next write has the change. */
  keep(next: Agreement): void;
  /** Writes it, unless it is as it was read or written last. @throws CaseConflictError if somebody else has written it. */
  save(next?: Agreement): Promise<void>;
}

/** Reads the record of a case. */
export async function openAgreement(caseKey: string, store: AgreementStore): Promise<AgreementRecord> {
  const stored = await store.read(caseKey);
  let { version } = stored;
  let written = stored.value ?? noAgreementYet;
  let current = written;
  return {
    now: () => current,
    keep(next) {
      current = next;
    },
    async save(next = current) {
      current = next;
      if (isSameAgreement(written, next)) return;
      if ((await store.write(caseKey, next, { version })) === 'conflict')
        throw new CaseConflictError(`The agreement of case ${caseKey} was written by somebody else.`);
      version += 1;
      written = next;
    },
  };
}
