import type { MarkedRefusal } from '../../../../src/domain/conversation/answer-refusal';

/** Texts about the viewer's comments that were not sent. */
export const notSentWords = {
  list: (name: string) => `Your comments that were not sent to ${name}`,
} as const;

const reasons: Readonly<Record<MarkedRefusal, (name: string) => string>> = {
  'not-named': (name) =>
    `you are not among the people who may answer the ${name} team. A Jira administrator can add you.`,
  restricted: () => 'it is not visible to all who see the issue. Answer from here instead.',
  edited: () => 'it was edited before the app had read it. Write it again.',
  'not-shown': () => 'the app cannot see it: it was deleted, or is not visible to all.',
  'too-late': () => 'the app heard of it more than a day later. Write it again if it still holds.',
  empty: () => 'nothing follows the mark.',
  'too-long': () => 'it has more than 10,000 characters.',
  'unseen-characters': () => 'it has characters that cannot be seen. Type it again instead of pasting it.',
  'just-sent': () => 'the same answer is in the list already.',
  'too-many': () => 'five answers of this issue are not sent yet. Decide about them first.',
};

/** Why a comment was not sent. @param when the app looked at it. */
export function notSentText(reason: MarkedRefusal, when: string, sourceName: string): string {
  return `Your comment was not sent to ${sourceName} (${when}): ${reasons[reason](sourceName)}`;
}
