import type { PinState, PinStore } from '../../usecases/connections/ports';
import { pinKey } from './keys';
import { storedValue } from './stored-value';

/** Jira does not tell whether a panel is pinned, so the app stores what it asked for, by project id. */
export const pinStore: PinStore = storedValue<PinState>(pinKey);
