import { toCommentEvent } from '../../../src/adapters/jira/to-comment-event';

const AT = '2026-11-03T10:00:00.000+0000';
const doc = (...lines: readonly string[]) => ({
  type: 'doc',
  version: 1,
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});
const comment = {
  ...{ id: '10007', author: { accountId: 'dev' }, updateAuthor: { accountId: 'dev' } },
  ...{ created: AT, updated: AT, body: doc('/bugcrowd Fixed.') },
};
const event = {
  ...{ eventType: 'avi:jira:commented:issue', issue: { id: '10001', key: 'SEC-1' }, atlassianId: 'dev' },
  comment,
};
const told = { issueId: '10001', commentId: '10007', by: 'dev', text: '/bugcrowd Fixed.' };

const withComment = (changes: object) => ({ ...event, comment: { ...comment, ...changes } });

describe('an event of a comment', () => {
  it.each<[string, object]>([
    ['as documented', event],
    ['with more than is documented', { ...event, secret: 'x', associatedUsers: [{ accountId: 'lead' }] }],
    ['without who acted', { ...event, atlassianId: undefined }],
    ['with nobody as who acted', { ...event, atlassianId: null }],
    ['that says it is of somebody else than the app', { ...event, selfGenerated: false }],
    ['whose ids are numbers', { ...withComment({ id: 10007 }), issue: { id: 10001 } }],
    ['whose times are written in two zones', withComment({ updated: '2026-11-03T11:00:00.000+0100' })],
    ['whose times differ by a moment', withComment({ updated: '2026-11-03T10:00:00.999+0000' })],
    ['whose body is its text', withComment({ body: '/bugcrowd Fixed.' })],
    ['of a comment for a role', withComment({ visibility: { type: 'role', value: 'Triage' } })],
  ])('tells of a new comment: one %s', (_, given) => {
    expect(toCommentEvent(given)).toEqual(told);
  });

  it.each<[string, unknown]>([
    ['an edited comment', withComment({ updated: '2026-11-03T10:00:01.000+0000' })],
    ['a comment that was edited years later', withComment({ updated: '2029-01-01T00:00:00.000+0000' })],
    ['the comment of somebody else than who acted', { ...event, atlassianId: 'lead' }],
    ['the app’s own comment', { ...event, selfGenerated: true }],
    ['a deleted comment', { ...event, eventType: 'avi:jira:deleted:comment' }],
    ['a changed issue', { ...event, eventType: 'avi:jira:updated:issue' }],
    ['no issue', { ...event, issue: undefined }],
    ['an issue without an id', { ...event, issue: { key: 'SEC-1' } }],
    ['no comment', { ...event, comment: undefined }],
    ['a comment without an id', withComment({ id: undefined })],
    ['a comment of nobody', withComment({ author: undefined })],
    ['a comment of a person without an account', withComment({ author: { displayName: 'Dana' } })],
    ['a comment without its time', withComment({ created: undefined })],
    ['a comment whose edit has no time', withComment({ updated: null })],
    ['a comment of no time', withComment({ created: 'just now', updated: 'just now' })],
    ['a comment whose times are numbers', withComment({ created: 1, updated: 1 })],
    ['a comment whose writer is a list', withComment({ author: ['dev'] })],
    ['a text', JSON.stringify(event)],
    ['nothing', undefined],
    ['null', null],
  ])('tells of no new comment: one of %s', (_, given) => {
    expect(toCommentEvent(given)).toBeNull();
  });

  it.each<[string, unknown, string | null]>([
    ['none', undefined, null],
    ['a number', 7, null],
    ['a list', [doc('/bugcrowd')], null],
    ['no document', { type: 'paragraph', content: [] }, null],
    ['a document with a node that is none', { ...doc('/bugcrowd'), content: ['/bugcrowd'] }, null],
    ['an empty document', doc(), ''],
    ['lines', doc('/bugcrowd Fixed.', 'In 4.2.'), '/bugcrowd Fixed.\n\nIn 4.2.'],
    ['a text that hides its direction', doc('\u202E/bugcrowd'), '\u202E/bugcrowd'],
  ])('has the text of its body: %s', (_, body, text) => {
    expect(toCommentEvent(withComment({ body }))?.text).toBe(text);
  });

  it('shows the mark as no beginning where markup stands before it', () => {
    const code = { type: 'codeBlock', content: [{ type: 'text', text: '/bugcrowd Fixed.' }] };
    const quote = { type: 'blockquote', content: doc('/bugcrowd Fixed.').content };
    const mention = { type: 'mention', attrs: { id: 'dev', text: '@Dana' } };
    const after = { type: 'paragraph', content: [mention, { type: 'text', text: '/bugcrowd Fixed.' }] };
    for (const block of [code, quote, after])
      expect(toCommentEvent(withComment({ body: { ...doc(), content: [block] } }))?.text).not.toMatch(
        /^\/bug/,
      );
  });

  it('carries a comment of Jira’s greatest length', () => {
    const long = `/bugcrowd ${'x'.repeat(32_757)}`;
    expect(toCommentEvent(withComment({ body: doc(long) }))?.text).toBe(long);
  });

  it('is no trap: members of prototypes are members like others', () => {
    const hostile: unknown = JSON.parse(
      JSON.stringify(event).replace('"id":"10007"', '"id":"10007","__proto__":{"updated":"x"}'),
    );
    expect(toCommentEvent(hostile)).toEqual(told);
  });
});
