import { eraseFromCase } from '../../domain/cases/erase-from-case';
import { toEpochMs } from '../../domain/sla/instant';
import type { Case } from '../../domain/cases/case';
import { SETTLE_SECONDS } from '../cases/finish-outbox';
import { hasStopped, withoutAuthor } from '../../domain/conversation/answer-changes';
import type { Conversation } from '../../domain/conversation/conversation';
import type { CaseStore } from '../cases/ports';
import { noteStopped } from '../conversation/note-stopped';
import type { ConversationStore } from '../conversation/ports';
import type { IssueNoteStore, Now, RemainingMs } from '../base/ports';
import type { Erased } from './erase-outside-cases';
import type { CasePeople } from './ports';

export interface EraseFromCasesPorts {
  readonly now: Now;
  readonly remainingMs: RemainingMs;
  readonly cases: Pick<CaseStore, 'load' | 'save'>;
  readonly casePeople: CasePeople;
  readonly conversations: ConversationStore;
  readonly notes: Pick<IssueNoteStore, 'remove' | 'add'>;
}

/** Time for reading and writing one case, at the slowest. */
export const TIME_FOR_A_CASE_MS = 10_000;

/** True while an attempt to write to Jira may be running: it would find its case changed. */
function isBusy({ outbox }: Case, { now }: EraseFromCasesPorts): boolean {
  const since = outbox?.since ?? null;
  return since !== null && toEpochMs(now()) - toEpochMs(since) < SETTLE_SECONDS * 1000;
}

/** @returns the answers of the case without the account; `conflict` if they have to be written later. */
async function eraseFromAnswers(
  key: string,
  { accountId, former }: Erased,
  { conversations }: EraseFromCasesPorts,
): Promise<Conversation | null | 'conflict'> {
  const known = await conversations.read(key);
  const next = known.value && withoutAuthor(known.value, accountId, former);
  if (next === null || next === known.value) return next;
  return (await conversations.write(key, next, known)) === 'saved' ? next : 'conflict';
}

/** @returns false if the case has to be written later. */
async function eraseFromOne(key: string, erased: Erased, ports: EraseFromCasesPorts): Promise<boolean> {
  const said = await eraseFromAnswers(key, erased, ports);
  if (said === 'conflict') return false;
  const known = await ports.cases.load(key);
  if (known !== null) {
    // What the account had not sent is gone, and waits for nobody.
    if (said !== null && !hasStopped(said)) await noteStopped(known, false, null, ports);
    const next = eraseFromCase(known, erased.accountId, erased.former);
    if (next !== known && (isBusy(known, ports) || (await ports.cases.save(next)) === 'conflict'))
      return false;
  }
  await ports.casePeople.forget(erased.accountId, key);
  return true;
}

/**
 * Erases an account from the cases that the index names. Each case leaves the index when it is written, so that a later
 * run continues with the rest.
 * @returns false if some cases have to be written later.
 */
export async function eraseFromCases(erased: Erased, ports: EraseFromCasesPorts): Promise<boolean> {
  const seen = new Set<string>();
  let isAll = true;
  for (;;) {
    // Always the first page: the cases of the last one have left the index, though it may still list them.
    const keys = (await ports.casePeople.casesOf(erased.accountId)).filter((key) => !seen.has(key));
    if (keys.length === 0) return isAll;
    for (const key of keys) {
      if (ports.remainingMs() < TIME_FOR_A_CASE_MS) return false;
      seen.add(key);
      isAll = (await eraseFromOne(key, erased, ports)) && isAll;
    }
  }
}
