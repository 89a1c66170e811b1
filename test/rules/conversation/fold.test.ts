import {
  emptyConversation,
  type Conversation,
  type MirroredComment,
} from '../../../src/domain/conversation/conversation';
import { folded, MAX_COMMENTS } from '../../../src/domain/conversation/fold';
import { toEpochMs, toInstant } from '../../../src/domain/sla/instant';

const START = toEpochMs('2026-11-03T09:00:00Z');

function conversation(count: number, stateOf: (index: number) => MirroredComment['state']): Conversation {
  const entries = Array.from({ length: count }, (_, index): [string, MirroredComment] => [
    `c${index}`,
    {
      ...{ digest: 'd', scope: 'everyone', at: toInstant(START + index * 1000) },
      ...{ jiraCommentId: String(index), begunAt: null, state: stateOf(index) },
    },
  ]);
  return { ...emptyConversation, comments: Object.fromEntries(entries.reverse()) };
}

const mirrored = (): MirroredComment['state'] => 'mirrored';

it('leaves a conversation that is small enough as it is', () => {
  const small = conversation(MAX_COMMENTS, mirrored);
  expect(folded(small)).toBe(small);
});

it('folds the oldest comments of a larger one', () => {
  const { comments, foldedUntil } = folded(conversation(MAX_COMMENTS + 1, mirrored));
  expect(Object.keys(comments)).toHaveLength(250);
  expect(comments['c50']).toBeUndefined();
  expect(comments['c51']).toBeDefined();
  expect(foldedUntil).toBe(toInstant(START + 50_000));
});

it('folds nothing that is not done, nor anything after it', () => {
  const { comments, foldedUntil } = folded(
    conversation(MAX_COMMENTS + 1, (index) => (index === 10 ? 'refused' : 'mirrored')),
  );
  expect(Object.keys(comments)).toHaveLength(MAX_COMMENTS + 1 - 10);
  expect(comments['c10']).toMatchObject({ state: 'refused' });
  expect(foldedUntil).toBe(toInstant(START + 9000));
});

it('folds nothing if the oldest is not done', () => {
  const stuck = conversation(MAX_COMMENTS + 1, (index) => (index === 0 ? 'withheld' : 'mirrored'));
  expect(folded(stuck)).toBe(stuck);
});
