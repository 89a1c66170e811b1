import { emptyConversation, type Conversation } from '../../domain/conversation/conversation';
import { folded } from '../../domain/conversation/fold';
import { CaseConflictError } from '../cases/save-case';
import type { ConversationStore } from './ports';

/** The record of one conversation while somebody works on it. */
export interface ConversationRecord {
  now(): Conversation;
  /** Changes it without writing; the next write has the change. */
  keep(next: Conversation): void;
  /** @throws CaseConflictError if somebody else has written it. */
  save(next: Conversation): Promise<void>;
  /** Writes what was kept and not written yet. @throws CaseConflictError */
  saveKept(): Promise<void>;
}

/** Reads the record of a case's conversation. */
export async function openRecord(caseKey: string, store: ConversationStore): Promise<ConversationRecord> {
  const stored = await store.read(caseKey);
  let { version } = stored;
  let current = stored.value ?? emptyConversation;
  let written = current;
  const save = async (next: Conversation): Promise<void> => {
    const small = folded(next);
    if ((await store.write(caseKey, small, { version })) === 'conflict')
      throw new CaseConflictError(`The conversation of case ${caseKey} was written by somebody else.`);
    version += 1;
    current = small;
    written = small;
  };
  return {
    now: () => current,
    keep: (next) => {
      current = next;
    },
    save,
    saveKept: () => (current === written ? Promise.resolve() : save(current)),
  };
}
