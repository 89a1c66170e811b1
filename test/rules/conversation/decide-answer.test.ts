import {
  answerBody,
  answerTextProblem,
  MAX_ANSWER,
  previewDigest,
  type PreviewedAnswer,
} from '../../../src/domain/conversation/answer-text';
import * as change from '../../../src/domain/conversation/answer-changes';
import { answersNotInJira } from '../../../src/domain/conversation/answers-not-in-jira';
import { mayAnswer, noAnswers } from '../../../src/domain/conversation/answers-setting';
import { commentDigest } from '../../../src/domain/conversation/comment-digest';
import {
  emptyConversation,
  type Conversation,
  type MirroredComment,
  type SentAnswer,
} from '../../../src/domain/conversation/conversation';
import { answerRefusal, lookFor, nextAnswerStep } from '../../../src/domain/conversation/decide-answer';
import type { SourceComment } from '../../../src/domain/conversation/source-comment';

const AT = '2026-11-03T10:00:00Z';
const digest = commentDigest({ body: 'Fixed.' });
const answer: SentAnswer = {
  ...{ id: 'a', to: 'team', by: 'dev', at: AT, text: 'Fixed.', digest, state: 'waiting', begunAt: null },
  ...{ tries: 0, sourceCommentId: null, problem: null, from: { issueId: '10001', program: 'acme' } },
};
const having = (...answers: readonly Partial<SentAnswer>[]): Conversation => ({
  ...emptyConversation,
  answers: answers.map((changes, index) => ({ ...answer, id: String(index), ...changes })),
});

describe('who may answer', () => {
  it('is nobody by default, and nobody without an account', () => {
    expect(mayAnswer(noAnswers, 'team', 'admin')).toBe(false);
    expect(mayAnswer({ ...noAnswers, team: [''] }, 'team', '')).toBe(false);
  });

  it('is named for each kind of reader alone', () => {
    const setting = { ...noAnswers, team: ['dev'] };
    expect(mayAnswer(setting, 'team', 'dev')).toBe(true);
    expect(mayAnswer(setting, 'researcher', 'dev')).toBe(false);
  });
});

describe('a text', () => {
  it.each([
    ['Fixed.', null],
    [' \n\t ', 'empty'],
    ['x'.repeat(MAX_ANSWER), null],
    ['x'.repeat(MAX_ANSWER + 1), 'too-long'],
    ['a\u202Eb', 'unseen-characters'],
    ['a\u200Bb', 'unseen-characters'],
    ['a\uD800b', 'unseen-characters'],
    ['one\ntwo\tthree', null],
  ])('%j is %s', (text, problem) => {
    expect(answerTextProblem(text)).toBe(problem);
  });

  it('is sent as it is, without outer blanks, and signed only where that is wanted', () => {
    expect(answerBody(' a\r\nb ', null)).toBe('a\nb');
    expect(answerBody('a', 'Dana Dev')).toBe('a\n\nDana Dev');
  });

  it('has another digest for whatever differs from what was shown', () => {
    const shown: PreviewedAnswer = {
      ...{ caseKey: 'c', issueId: '1', program: 'acme', submissionId: 's', to: 'team' },
      ...{ scope: 'x', sender: 'bot', body: 'Fixed.' },
    };
    const others = [
      ...[{ caseKey: 'd' }, { issueId: '2' }, { program: 'other' }, { submissionId: 't' }],
      ...[{ to: 'researcher' as const }, { scope: 'y' }, { sender: 'bot2' }, { body: 'Fixed!' }],
    ].map((changes) => previewDigest({ ...shown, ...changes }));
    expect(new Set([previewDigest(shown), ...others]).size).toBe(others.length + 1);
  });
});

describe('another answer', () => {
  const asked = { to: 'team', digest } as const;
  it.each([
    ['at once', AT, 'just-sent'],
    ['just before ten minutes are over', '2026-11-03T10:09:59.999Z', 'just-sent'],
    ['after ten minutes', '2026-11-03T10:10:00Z', null],
  ])('with the same text %s', (_name, now, refusal) => {
    expect(answerRefusal(having({ state: 'sent' }), asked, now)).toBe(refusal);
  });

  it('with the same text is refused for as long as nobody knows what became of the first', () => {
    for (const state of ['waiting', 'begun', 'unknown', 'failed'] as const)
      expect(answerRefusal(having({ state }), asked, '2026-12-03T10:00:00Z')).toBe('just-sent');
  });

  it('to others, or with another text, is taken', () => {
    expect(answerRefusal(having({}), { to: 'researcher', digest }, AT)).toBeNull();
    expect(answerRefusal(having({}), { to: 'team', digest: 'other' }, AT)).toBeNull();
  });

  it('is refused where five are not sent yet', () => {
    const open = [1, 2, 3, 4, 5].map((number) => ({ digest: String(number) }));
    expect(answerRefusal(having(...open.slice(1)), asked, AT)).toBeNull();
    expect(answerRefusal(having(...open), asked, AT)).toBe('too-many');
  });
});

describe('the next step', () => {
  it('is to send the first that waits', () => {
    expect(nextAnswerStep(having({ state: 'sent' }, {}, {}), AT)).toMatchObject({
      type: 'send',
      answer: { id: '1' },
    });
    expect(
      nextAnswerStep(having({ state: 'sent' }, { state: 'failed' }, { state: 'unknown' }), AT),
    ).toBeNull();
  });

  it.each([
    ['at once', AT, { type: 'wait', seconds: 120 }],
    ['just before', '2026-11-03T10:01:59.500Z', { type: 'wait', seconds: 1 }],
    ['then', '2026-11-03T10:02:00Z', { type: 'look' }],
  ])('after a call that began is to wait and then to look: %s', (_name, now, step) => {
    expect(nextAnswerStep(having({ state: 'begun', begunAt: AT }, {}), now)).toMatchObject(step);
  });
});

describe('an answer whose call had no certain end', () => {
  const begun = { ...answer, state: 'begun', begunAt: AT } as const;
  const said = (changes: Partial<SourceComment> = {}): SourceComment => ({
    ...{ id: 'c', body: 'Fixed.', at: AT, author: 'bot', scope: 'ours', isForAll: false, files: [] },
    ...changes,
  });
  const look = (
    comments: readonly SourceComment[] | null,
    of: SentAnswer = begun,
    ...others: Partial<SentAnswer>[]
  ) => lookFor(of, having(...others), comments, 'ours');

  it('is there with its text, to its readers, since then', () => {
    expect(look([said()])).toEqual({ sourceCommentId: 'c' });
    expect(look([said({ at: '2026-11-03T09:55:00Z' })])).toEqual({ sourceCommentId: 'c' });
    expect(look([said({ body: ' Fixed.\r\n' })])).toEqual({ sourceCommentId: 'c' });
  });

  it.each([
    ['is older than five minutes before', said({ at: '2026-11-03T09:54:59Z' })],
    ['says something else', said({ body: 'Fixed!' })],
  ])('is not the comment that %s', (_name, comment) => {
    expect(look([comment])).toBe('not-made');
  });

  it('is not the comment that another answer became', () => {
    expect(look([said()], begun, { state: 'sent', sourceCommentId: 'c' })).toBe('not-made');
  });

  it('was not made for the researcher where it is not shown', () => {
    expect(look([], { ...begun, to: 'researcher' })).toBe('not-made');
  });

  it('is for a person where the finding, or what is said to these readers, is not shown', () => {
    expect(look(null)).toBe('unknown');
    expect(look(null, { ...begun, to: 'researcher' })).toBe('unknown');
    expect(look([])).toBe('unknown');
    expect(look([said({ scope: 'everyone' })])).toBe('unknown');
  });
});

describe('the record', () => {
  it('keeps no text of what was sent, and goes on from a refusal', () => {
    const sent = change.answerSent(change.answerBegun(having({}), '0', AT), '0', 'c');
    expect(sent.answers).toMatchObject([{ state: 'sent', sourceCommentId: 'c', begunAt: null, tries: 1 }]);
    expect(sent.answers[0]).not.toHaveProperty('text');
    const failed = change.answerStopped(having({}), '0', 'failed', 'No.');
    expect(change.hasStopped(failed)).toBe(true);
    expect(change.answerAgain(failed, '0', 'lead', AT).answers).toMatchObject([
      { state: 'waiting', by: 'lead', text: 'Fixed.', problem: null },
    ]);
    expect(change.withoutAnswer(failed, '0').answers).toEqual([]);
  });

  it('drops the oldest sent ones beyond a hundred, and none that is open', () => {
    const full = having(
      { state: 'failed' },
      ...Array.from({ length: 99 }, () => ({ state: 'sent' }) as const),
    );
    const { answers } = change.withAnswer(full, { ...answer, id: 'new' });
    expect(answers).toHaveLength(100);
    expect(answers.map(({ id }) => id)).toEqual(expect.arrayContaining(['0', '2', 'new']));
    expect(answers.map(({ id }) => id)).not.toContain('1');
  });

  it('names a former user in place of a closed account, and forgets what was not sent', () => {
    const known = having({ state: 'sent' }, { state: 'failed' }, { by: 'lead' });
    expect(change.withoutAuthor(known, 'nobody', 'former user 1')).toBe(known);
    expect(change.withoutAuthor(known, 'dev', 'former user 1').answers).toMatchObject([
      { id: '0', by: 'former user 1' },
      { id: '2', by: 'lead' },
    ]);
  });
});

describe('an answer that the source has', () => {
  const sent = { state: 'sent', sourceCommentId: 'c' } as const;
  const seen: MirroredComment = {
    ...{ digest, scope: 'everyone', at: AT, jiraCommentId: null, state: 'withheld', begunAt: null },
  };

  it('is looked at to become a comment in Jira, until that was done', () => {
    expect(answersNotInJira(having(sent))).toMatchObject([{ id: '0' }]);
    expect(answersNotInJira({ ...having(sent), comments: { c: seen } })).toEqual([]);
    expect(answersNotInJira({ ...having(sent), comments: { other: seen } })).toHaveLength(1);
  });

  it.each([
    ['just before', '2026-11-03T10:00:00.001Z', 0],
    ['at', AT, 0],
    ['just after', '2026-11-03T09:59:59.999Z', 1],
  ])('is done if it was given %s the moment until which all are done', (_, foldedUntil, count) => {
    expect(answersNotInJira({ ...having(sent), foldedUntil })).toHaveLength(count);
  });

  it.each([
    ['not sent yet', {}],
    ['sent as a person says, and under no known id', { state: 'sent' }],
    ['a comment in Jira before', { ...sent, jiraCommentId: '10' }],
  ] as const)('is not one that was %s', (_, changes) => {
    expect(answersNotInJira(having(changes))).toEqual([]);
  });
});
