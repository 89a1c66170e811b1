import { kvs } from '@forge/kvs';
import type { ConnectionComments } from '../../domain/conversation/connection-comments';
import type { Conversation } from '../../domain/conversation/conversation';
import type { ConnectionCommentsStore, ConversationStore } from '../../usecases/conversation/ports';
import { connectionCommentsKey, conversationKey } from './keys';
import { readBatch } from './read-batch';
import { fromRecord, fromValue, type StoredRecord } from './stored-record';
import { readVersioned, removeVersioned, writeVersioned } from './versioned';

/** Conversations under keys of their own: a case is read and written far more often, and must fit one value. */
export const conversationStore: ConversationStore = {
  read: (caseKey) => readVersioned<Conversation>(conversationKey(caseKey)),
  async loadAll(caseKeys) {
    const keys = new Map(caseKeys.map((caseKey) => [conversationKey(caseKey), caseKey]));
    const places = [...keys.keys()].map((key) => ({ key }));
    const found = await readBatch<StoredRecord<Conversation>>(places);
    return new Map([...found].map(([key, record]) => [keys.get(key) ?? key, fromRecord(record)]));
  },
  write: (caseKey, next, { version }) => writeVersioned(conversationKey(caseKey), next, version),
};

/** What is known about the comments of each connection. */
export const connectionCommentsStore: ConnectionCommentsStore = {
  async load(connectionId) {
    return fromValue(await kvs.get<StoredRecord<ConnectionComments>>(connectionCommentsKey(connectionId)));
  },
  read: (connectionId) => readVersioned<ConnectionComments>(connectionCommentsKey(connectionId)),
  write: (next, { version }) => writeVersioned(connectionCommentsKey(next.connectionId), next, version),
  remove: (connectionId) => removeVersioned(connectionCommentsKey(connectionId)),
};
