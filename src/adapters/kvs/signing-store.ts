import { kvs } from '@forge/kvs';
import type { RefusedCalls } from '../../domain/deliveries/refused-calls';
import type { SigningLesson } from '../../domain/deliveries/signing-lesson';
import type { RefusedCallStore, SigningLessonStore } from '../../usecases/deliveries/ports';
import { refusedCallsKey, signingLessonKey } from './keys';
import { fromValue, toRecord, type StoredRecord } from './stored-record';

/** What a connection has learned about how its sender signs. */
export const signingLessonStore: SigningLessonStore = {
  async load(connectionId) {
    return fromValue(await kvs.get<StoredRecord<SigningLesson>>(signingLessonKey(connectionId)));
  },
  async save(connectionId, lesson) {
    await kvs.set(signingLessonKey(connectionId), toRecord(lesson));
  },
  async remove(connectionId) {
    await kvs.delete(signingLessonKey(connectionId));
  },
};

/** How many calls of a connection were refused, and why. */
export const refusedCallStore: RefusedCallStore = {
  async load(connectionId) {
    return fromValue(await kvs.get<StoredRecord<RefusedCalls>>(refusedCallsKey(connectionId)));
  },
  async save(connectionId, calls) {
    await kvs.set(refusedCallsKey(connectionId), toRecord(calls));
  },
  async remove(connectionId) {
    await kvs.delete(refusedCallsKey(connectionId));
  },
};
