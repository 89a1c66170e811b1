import type { DatePreview } from '../../../src/contract/panel';
import type { ClockState } from '../../../src/domain/sla/clock';
import { durationText } from '../../../src/wording/moments';
import type { LozengeTone } from '../ui/lozenge';
import { stateWords } from './words/state-words';

const MS_PER_DAY = 86_400_000;

/** A clock's state in a word and a color, if its used share of time is unknown. */
export function clockStateWords(state: ClockState): { readonly name: string; readonly tone: LozengeTone } {
  return state === 'running' ? { name: 'Running', tone: 'information' } : stateWords[state];
}

function movedText(from: string, to: string): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);
  return `${durationText({ days: Math.abs(days) })} ${days > 0 ? 'later' : 'earlier'}`;
}

/** The effect on the due date, in a sentence; the dates are shown beside it. */
export function dateChangeSentence({ before, after }: DatePreview): string {
  const from = before?.dueDate ?? null;
  const to = after.dueDate;
  if (from === to) return to === null ? 'There will be no due date.' : 'The due date stays as it is.';
  if (to === null) return 'The due date will be removed.';
  return from === null ? 'There will be a due date.' : `The due date will be ${movedText(from, to)}.`;
}
