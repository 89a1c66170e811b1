import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type { ConversationPeople } from '../../usecases/conversation/ports';
import type { CasePeople } from '../../usecases/privacy/ports';
import { BY_ACCOUNT, CASE_PERSON_ENTITY, casePersonKey, conversationPersonKey } from './keys';
import { schemaVersionNow } from './stored-record';

/** A case names an account. */
interface PersonRow {
  readonly schemaVersion: number;
  readonly accountId: string;
  readonly caseKey: string;
}

/** The platform's largest page. */
const PAGE_SIZE = 100;

const entityName = CASE_PERSON_ENTITY;
const rows = kvs.entity<PersonRow>(entityName);

/** Where the index has a person of a case. */
export function placeOf(
  accountId: string,
  caseKey: string,
): readonly [key: string, entity: { readonly entityName: string }] {
  return [casePersonKey(accountId, caseKey), { entityName }];
}

/** The entry of the index for a person of a case. */
export function rowOf(
  accountId: string,
  caseKey: string,
): readonly [key: string, row: PersonRow, entity: { readonly entityName: string }] {
  const row: PersonRow = { schemaVersion: schemaVersionNow, accountId, caseKey };
  return [casePersonKey(accountId, caseKey), row, { entityName }];
}

/** Enters a person of a case that is about to be written for the first time. */
export async function addPerson(accountId: string, caseKey: string): Promise<void> {
  const [key, row] = rowOf(accountId, caseKey);
  await rows.set(key, row);
}

/** The people on cases: for each account and case one row of the case, and one of its conversation. */
export const casePeople: CasePeople & ConversationPeople = {
  async accountsAfter(after, limit) {
    const found = new Set<string>();
    let last = after;
    do {
      const query = rows.query().index(BY_ACCOUNT).sort(Sort.ASC).limit(PAGE_SIZE);
      // Skips the other cases of the last account, and continues with the next account.
      const { results } = await (
        last === null ? query : query.where(WhereConditions.greaterThan(last))
      ).getMany();
      if (results.length === 0) break;
      for (const { value } of results) found.add(value.accountId);
      last = results.at(-1)?.value.accountId ?? null;
    } while (found.size < limit);
    return [...found].slice(0, limit);
  },
  async casesOf(accountId) {
    const query = rows
      .query()
      .index(BY_ACCOUNT)
      .where(WhereConditions.equalTo(accountId))
      .sort(Sort.ASC)
      .limit(PAGE_SIZE);
    return [...new Set((await query.getMany()).results.map(({ value }) => value.caseKey))];
  },
  async add(accountId, caseKey) {
    const [, row] = rowOf(accountId, caseKey);
    await rows.set(conversationPersonKey(accountId, caseKey), row);
  },
  async forget(accountId, caseKey) {
    await kvs
      .transact()
      .delete(...placeOf(accountId, caseKey))
      .delete(conversationPersonKey(accountId, caseKey), { entityName })
      .execute();
  },
};
