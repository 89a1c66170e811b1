import type { RefusedCalls } from '../../domain/deliveries/refused-calls';
import type { SigningLesson } from '../../domain/deliveries/signing-lesson';
import type { RefusedCallStore, SigningLessonStore } from '../../usecases/deliveries/ports';
import { refusedCallsKey, signingLessonKey } from './keys';
import { storedValue } from './stored-value';

/** What a connection has learned about how its sender signs. */
export const signingLessonStore: SigningLessonStore = storedValue<SigningLesson>(signingLessonKey);

/** How many calls of a connection were refused, and why. */
export const refusedCallStore: RefusedCallStore = storedValue<RefusedCalls>(refusedCallsKey);
