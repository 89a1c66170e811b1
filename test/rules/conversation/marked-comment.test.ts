import * as change from '../../../src/domain/conversation/answer-changes';
import {
  answersChoice,
  chosenAnswers,
  markProblem,
  noAnswers,
  type AnswersSetting,
} from '../../../src/domain/conversation/answers-setting';
import { emptyConversation, type Conversation } from '../../../src/domain/conversation/conversation';
import { isKnownComment, notSentTo, withMarked } from '../../../src/domain/conversation/known-comments';
import type { JiraComment, ReportedComment } from '../../../src/domain/conversation/jira-comment';
import { afterMark, decideMarkedComment } from '../../../src/domain/conversation/marked-comment';

const AT = '2026-11-03T10:00:00Z';
const SOON = '2026-11-03T10:00:03Z';
const setting: AnswersSetting = {
  ...noAnswers,
  ...{ team: ['dev'], mark: '/bugcrowd', markSince: '2026-11-03T09:00:00Z' },
};
const comment: JiraComment = {
  ...{ id: '7', author: 'dev', authorName: 'Dana Developer', isByPerson: true, changedBy: 'dev', at: AT },
  ...{ changedAt: AT, isRestricted: false, text: '/bugcrowd Fixed in 4.2.' },
};
const reported: ReportedComment = { id: '7', by: 'dev', isMarked: true };

describe('a Jira comment with the mark', () => {
  const decided = (
    changes: Partial<JiraComment> | null = {},
    {
      told = {},
      set = {},
      now = SOON,
      conversation = emptyConversation,
    }: {
      readonly told?: Partial<ReportedComment>;
      readonly set?: Partial<AnswersSetting>;
      readonly now?: string;
      readonly conversation?: Conversation;
    } = {},
  ) =>
    decideMarkedComment(
      changes && { ...comment, ...changes },
      { ...reported, ...told },
      {
        setting: { ...setting, ...set },
        conversation,
        now,
      },
    );

  it('is sent without the mark, and signed only where that is wanted', () => {
    expect(decided()).toEqual({ type: 'send', body: 'Fixed in 4.2.' });
    expect(decided({}, { set: { isSigned: true } })).toEqual({
      type: 'send',
      body: 'Fixed in 4.2.\n\nDana Developer',
    });
    expect(decided({ authorName: '\u202E' }, { set: { isSigned: true } })).toEqual({
      type: 'send',
      body: 'Fixed in 4.2.',
    });
  });

  it.each<[string, Partial<JiraComment>, Parameters<typeof decided>[1]]>([
    ['while comments are no answers', {}, { set: { mark: null, markSince: null } }],
    ['made before the mark counted', { at: '2026-11-03T08:59:59Z', changedAt: '2026-11-03T08:59:59Z' }, {}],
    ['whose mark is in the middle', { text: 'Use /bugcrowd for that.' }, {}],
    ['whose mark is in the next line', { text: 'Fixed.\n\n/bugcrowd Fixed.' }, {}],
    ['whose mark is only the beginning of a word', { text: '/bugcrowdy Fixed.' }, {}],
    ['whose mark is written otherwise', { text: '/Bugcrowd Fixed.' }, {}],
    ['whose mark is quoted', { text: '> /bugcrowd Fixed.' }, {}],
    ['of an app', { isByPerson: false }, {}],
    ['made by somebody else than the event says', {}, { told: { by: 'lead' } }],
    ['changed by somebody else', { changedBy: 'admin', changedAt: SOON }, {}],
  ])('is left alone: one %s', (_, changes, situation) => {
    expect(decided(changes, situation)).toEqual({ type: 'ignore' });
  });

  it.each<[string, Partial<JiraComment> | null, Parameters<typeof decided>[1]]>([
    ['edited', { changedAt: '2026-11-03T10:00:01Z' }, {}],
    ['edited', { changedAt: '2026-11-03T09:59:59Z' }, {}],
    ['restricted', { isRestricted: true }, {}],
    ['not-named', {}, { set: { team: ['lead'], researcher: ['dev'] } }],
    ['not-named', {}, { set: { team: [] } }],
    ['too-late', {}, { now: '2026-11-04T10:00:01Z' }],
    ['not-shown', null, {}],
    ['empty', { text: '/bugcrowd' }, {}],
    ['empty', { text: '/bugcrowd  \n ' }, {}],
    ['too-long', { text: `/bugcrowd ${'x'.repeat(10_001)}` }, {}],
    ['unseen-characters', { text: '/bugcrowd a\u202Eb' }, {}],
  ])('is not sent, and its writer is told: %s', (reason, changes, situation) => {
    expect(decided(changes, situation)).toEqual({ type: 'tell', reason });
  });

  it('is sent for a day, and from the moment on at which the mark counts', () => {
    expect(decided({}, { now: '2026-11-04T10:00:00Z' }).type).toBe('send');
    expect(decided({}, { set: { markSince: AT } }).type).toBe('send');
  });

  it.each(['2026-11-03T10:00:00.001Z', '2026-11-03T10:00:00.999Z', '2026-11-03T09:59:59.001Z'])(
    'is sent although Jira says that it was changed at %s: nobody edits so fast',
    (changedAt) => {
      expect(decided({ changedAt }).type).toBe('send');
    },
  );

  it('that is not shown is told of only where the event showed its mark', () => {
    expect(decided(null, { told: { isMarked: false } })).toEqual({ type: 'ignore' });
  });

  it('is looked at once, also after its answer was discarded', () => {
    const told = withMarked(emptyConversation, {
      ...{ jiraCommentId: '7', at: AT, by: 'dev', refusal: 'not-named' },
    });
    const taken = change.withAnswer(emptyConversation, {
      ...{ id: 'a', to: 'team', by: 'dev', at: AT, text: 'Fixed.', digest: 'd', jiraCommentId: '7' },
      from: { issueId: '10001', program: 'acme' },
    });
    for (const conversation of [told, taken, change.withoutAnswer(taken, 'a')])
      expect(decided({}, { conversation })).toEqual({ type: 'ignore' });
  });
});

describe('what follows a mark', () => {
  it.each([
    ['/bugcrowd Fixed.', 'Fixed.'],
    ['/bugcrowd\n\nFixed.', 'Fixed.'],
    ['/bugcrowd\u00A0Fixed.', 'Fixed.'],
    ['/bugcrowd', ''],
    [' /bugcrowd Fixed.', null],
    ['/bugcrowd: Fixed.', null],
    ['**/bugcrowd** Fixed.', null],
  ])('of %j is %j', (text, rest) => {
    expect(afterMark(text, '/bugcrowd')).toBe(rest);
  });
});

describe('comments that were looked at', () => {
  const marked = (id: string, at: string, by: string | null = 'dev') =>
    ({ jiraCommentId: id, at, by, refusal: by === null ? null : 'restricted' }) as const;

  it('are shown to their writer alone, for a week, the latest first', () => {
    const known = [
      marked('1', AT),
      marked('2', SOON),
      marked('3', SOON, 'lead'),
      marked('4', SOON, null),
    ].reduce(withMarked, emptyConversation);
    const idsAt = (now: string) => notSentTo(known, 'dev', now).map(({ jiraCommentId }) => jiraCommentId);
    expect(idsAt(SOON)).toEqual(['2', '1']);
    expect(idsAt('2026-11-10T10:00:00Z')).toEqual(['2']);
    expect(idsAt('2026-11-10T10:00:03Z')).toEqual([]);
  });

  it('are forgotten after a week, when another one comes', () => {
    const known = withMarked(emptyConversation, marked('1', AT));
    expect(isKnownComment(withMarked(known, marked('2', '2026-11-10T09:59:59Z')), '1')).toBe(true);
    expect(isKnownComment(withMarked(known, marked('2', '2026-11-10T10:00:00Z')), '1')).toBe(false);
  });

  it('leave with the account of their writer', () => {
    const known = withMarked(withMarked(emptyConversation, marked('1', AT)), marked('2', AT, 'lead'));
    expect(change.withoutAuthor(known, 'dev', 'former-user-1').marked).toEqual([marked('2', AT, 'lead')]);
    expect(change.withoutAuthor(known, 'viewer', 'former-user-1')).toBe(known);
  });
});

describe('a mark', () => {
  it.each([null, '/bugcrowd', '!bc', '/to-bugcrowd', `/${'a'.repeat(30)}`])('may be %j', (mark) => {
    expect(markProblem(mark)).toBeNull();
  });

  it.each([
    '',
    '/',
    '/a',
    'bugcrowd',
    '/bug crowd',
    '#bugcrowd',
    '/bug_crowd',
    ` /bugcrowd`,
    `/${'a'.repeat(31)}`,
  ])('may not be %j', (mark) => {
    expect(markProblem(mark)).toMatch(/^A mark is/);
  });

  it('counts from when it was chosen, and no longer than it is', () => {
    const { mark: _none, ...off } = answersChoice(noAnswers);
    const on = chosenAnswers(noAnswers, { ...off, mark: '/bugcrowd' }, AT);
    expect(on.markSince).toBe(AT);
    expect(chosenAnswers(on, answersChoice(on), SOON).markSince).toBe(AT);
    expect(chosenAnswers(on, { ...off, mark: '!bc' }, SOON).markSince).toBe(SOON);
    expect(chosenAnswers(on, { ...off, mark: null }, SOON).markSince).toBeNull();
  });
});
