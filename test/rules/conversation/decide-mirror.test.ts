import { commentDigest } from '../../../src/domain/conversation/comment-digest';
import {
  emptyConversation,
  type Conversation,
  type MirroredComment,
  type SentAnswer,
} from '../../../src/domain/conversation/conversation';
import type { CommentsSetting } from '../../../src/domain/conversation/comments-setting';
import { decideMirror, type MirrorSituation } from '../../../src/domain/conversation/decide-mirror';
import type { SourceComment } from '../../../src/domain/conversation/source-comment';

const SINCE = '2026-11-03T09:00:00Z';
const NOW = '2026-11-05T09:00:00Z';
const triage = { type: 'role', id: 'Triage', name: 'Triage' } as const;

function comment(id: string, changes: Partial<SourceComment> = {}): SourceComment {
  const usual = { body: `Text of ${id}`, at: '2026-11-03T10:00:00Z', author: 'Rae', scope: 'everyone' };
  return { id, ...usual, isForAll: true, files: [], ...changes };
}

const limited = { scope: 'team', isForAll: false };

function known(of: SourceComment, changes: Partial<MirroredComment> = {}): MirroredComment {
  const { at, scope } = of;
  const usual = {
    digest: commentDigest(of),
    state: 'mirrored',
    jiraCommentId: '10001',
    begunAt: null,
  } as const;
  return { at, scope, ...usual, ...changes };
}

function recorded(...entries: readonly (readonly [string, MirroredComment])[]): Conversation {
  return { ...emptyConversation, comments: Object.fromEntries(entries) };
}

function decide(
  comments: readonly SourceComment[],
  conversation: Conversation = emptyConversation,
  setting: Partial<CommentsSetting> = {},
  situation: Partial<MirrorSituation> = {},
): readonly string[] {
  const given = { setting: { since: SINCE, limitedTo: null, ...setting }, caseBegan: null, now: NOW };
  return decideMirror(conversation, comments, { ...given, ...situation }).map((step) => {
    const to = 'visibility' in step && step.visibility !== null ? ` to ${step.visibility.id}` : '';
    return `${step.type} ${step.comment.id}${to}`;
  });
}

describe('a new comment', () => {
  it.each<[string, SourceComment, Partial<CommentsSetting>, readonly string[]]>([
    ['for everybody is written', comment('c'), {}, ['write c']],
    [
      'for everybody is written to all, also if a role is named',
      comment('c'),
      { limitedTo: triage },
      ['write c'],
    ],
    ['for some is withheld', comment('c', limited), {}, ['withhold c']],
    [
      'for some is written to a named role',
      comment('c', limited),
      { limitedTo: triage },
      ['write c to Triage'],
    ],
    ['is left alone while the setting is off', comment('c'), { since: null, limitedTo: triage }, []],
  ])('%s', (_, given, setting, expected) => {
    expect(decide([given], emptyConversation, setting)).toEqual(expected);
  });

  it.each([
    ['just before the setting', '2026-11-03T08:59:59.999Z', null, []],
    ['with the setting', SINCE, null, ['write c']],
    ['just after the setting', '2026-11-03T09:00:00.001Z', null, ['write c']],
    ['before the setting, in a case from just before it', '2026-11-01T00:00:00Z', '2026-11-03T08:59:59Z', []],
    ['before the setting, in a case from then on', '2026-11-01T00:00:00Z', SINCE, ['write c']],
  ])('made %s', (_, at, caseBegan, expected) => {
    expect(decide([comment('c', { at })], emptyConversation, {}, { caseBegan })).toEqual(expected);
  });

  it('follows those that were made before it, whatever the order of the list', () => {
    const [first, same, last] = [
      comment('z', { at: '2026-11-03T10:00:00Z' }),
      comment('b', { at: '2026-11-03T11:00:00Z' }),
      comment('a', { at: '2026-11-03T12:00:00Z' }),
    ];
    const twin = comment('a2', { at: same.at });
    expect(decide([last, twin, same, first])).toEqual(['write z', 'write a2', 'write b', 'write a']);
  });
});

describe('a comment that Jira has', () => {
  const before = comment('c');

  it('asks for nothing, in whatever form its line ends come', () => {
    const lines = comment('c', { body: 'One\nTwo' });
    const again = comment('c', { body: 'One\r\nTwo\r\n' });
    expect(decide([again], recorded(['c', known(lines)]))).toEqual([]);
    expect(decide([before], recorded(['c', known(before)]), { limitedTo: triage })).toEqual([]);
  });

  it('is told of again once it was edited, also one from before the setting', () => {
    const edited = comment('c', { body: 'Something else', at: '2026-10-01T00:00:00Z' });
    expect(decide([edited], recorded(['c', known(before)]))).toEqual(['tell-edit c']);
  });

  it('keeps an edit for some to those who may read it, or withholds it', () => {
    const edited = comment('c', { ...limited, body: 'Something else' });
    const one = recorded(['c', known(before)]);
    expect(decide([edited], one, { limitedTo: triage })).toEqual(['tell-edit c to Triage']);
    expect(decide([edited], one)).toEqual(['withhold c']);
  });

  it('may be gone from the source', () => {
    expect(decide([], recorded(['c', known(before)]))).toEqual([]);
  });
});

describe('a comment whose write began', () => {
  it('is looked for before anything else, with the text that was written', () => {
    const written = comment('c');
    const entry = known(written, { state: 'begun', jiraCommentId: null, begunAt: NOW });
    const edited = comment('c', { ...limited, body: 'Something else' });
    const steps = decideMirror(recorded(['c', entry]), [edited], {
      ...{ setting: { since: SINCE, limitedTo: null }, caseBegan: null, now: NOW },
    });
    expect(steps).toEqual([
      { type: 'settle', comment: edited, begunAt: NOW, digest: commentDigest(written) },
    ]);
  });
});

describe('a comment that stayed out of Jira', () => {
  const secret = comment('c', limited);
  const withheld = recorded(['c', known(secret, { state: 'withheld', jiraCommentId: null })]);

  it('is written once somebody is named who may read it', () => {
    expect(decide([secret], withheld)).toEqual([]);
    expect(decide([secret], withheld, { limitedTo: triage })).toEqual(['write c to Triage']);
  });

  it('is recorded again if it was edited', () => {
    expect(decide([comment('c', { ...limited, body: 'Other' })], withheld)).toEqual(['withhold c']);
  });

  it.each([
    ['at once', '2026-11-05T08:59:59Z', 'role:Triage', []],
    ['just before a day has passed', '2026-11-04T09:00:00.001Z', 'role:Triage', []],
    ['a day later', '2026-11-04T09:00:00Z', 'role:Triage', ['write c to Triage']],
    ['at once for another role', '2026-11-05T08:59:59Z', 'role:Others', ['write c to Triage']],
  ])('because Jira refused it, is tried again: %s', (_, at, visibility, expected) => {
    const entry = known(secret, { state: 'refused', jiraCommentId: null, refused: { at, visibility } });
    expect(decide([secret], recorded(['c', entry]), { limitedTo: triage })).toEqual(expected);
  });
});

describe('what a person sent with a comment on the issue', () => {
  const own = comment('c');
  const answer: SentAnswer = {
    ...{ id: 'a', to: 'team', by: 'dev', at: NOW, digest: commentDigest(own), problem: null },
    ...{ state: 'sent', sourceCommentId: 'c', begunAt: null, tries: 1, jiraCommentId: '10001' },
    from: { issueId: '10001', program: 'acme' },
  };
  const after = (changes: Partial<SentAnswer>): readonly string[] =>
    decide([own], { ...emptyConversation, answers: [{ ...answer, ...changes }] });

  it('does not come back', () => {
    expect(after({})).toEqual([]);
  });

  it('waits while nobody knows whether the source has it', () => {
    expect(after({ state: 'begun', sourceCommentId: null })).toEqual([]);
    expect(after({ state: 'unknown', sourceCommentId: null })).toEqual([]);
  });

  it('is somebody else’s where it was not sent, or says something else', () => {
    expect(after({ state: 'failed', sourceCommentId: null })).toEqual(['write c']);
    expect(after({ state: 'unknown', sourceCommentId: null, digest: 'other' })).toEqual(['write c']);
  });
});

it.each([
  ['just after', '2026-11-03T10:00:00.001Z', ['write c']],
  ['of the same moment as', '2026-11-03T10:00:00Z', []],
  ['before', '2026-11-03T09:59:59Z', []],
])('a comment %s the folded ones', (_, at, expected) => {
  const conversation = { ...emptyConversation, foldedUntil: '2026-11-03T10:00:00Z' };
  expect(decide([comment('c', { at })], conversation)).toEqual(expected);
});
