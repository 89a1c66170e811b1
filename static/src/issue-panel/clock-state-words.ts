import type { ClockState } from '../../../src/domain/sla/clock';
import type { LozengeTone } from '../ui/lozenge';
import { formWords } from './words/form-words';
import { stateWords } from './words/state-words';

/** A clock's state in a word and a color, if its used share of time is unknown. */
export function clockStateWords(state: ClockState): { readonly name: string; readonly tone: LozengeTone } {
  return state === 'running' ? { name: formWords.running, tone: 'information' } : stateWords[state];
}
