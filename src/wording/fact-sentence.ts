import type { Change } from '../domain/cases/change';
import type { SourceWords } from '../domain/findings/source-words';
import { spokenName } from './clock-names';
import { momentText } from './moments';
import { asSentenceEnd } from './sentence-end';

type FactChange = Extract<Change, { kind: 'milestone' | 'flag' | 'blocked' }>;

function reasonText(reason: string | null): string {
  return reason === null || reason === '' ? '' : ` Reason: ${asSentenceEnd(reason)}`;
}

/** A milestone, flag or blocker in a comment, as a sentence. */
export function factSentence(
  change: FactChange,
  timeZone: string,
  { name }: Pick<SourceWords, 'name'>,
): string {
  switch (change.kind) {
    case 'milestone':
      return `The milestone “${spokenName(change.milestone)}” was reached on ${momentText(change.at, timeZone)}.${reasonText(change.reason)}`;
    case 'flag':
      return `The flag “${spokenName(change.flag)}” was ${change.holds ? 'set' : 'cleared'}.${reasonText(change.reason)}`;
    case 'blocked':
      return change.isBlocked
        ? `${name} waits for the researcher, so the clock is paused until it no longer does.`
        : `${name} no longer waits for the researcher, and the clock goes on.`;
  }
}
