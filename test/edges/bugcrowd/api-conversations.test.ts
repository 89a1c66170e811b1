import type * as Conversations from '../../../src/sources/bugcrowd/api/read-conversations';
import { SUBMISSION_ID } from '../../support/payloads';
import { installPlatform, json } from './api-platform';

const TOKEN = 'clock-reader:s3cr3t-pa55word';
const [FIRST, SECOND] = ['11111111-0000-4000-8000-000000000001', '11111111-0000-4000-8000-000000000002'];

type Json = Record<string, unknown>;

const ref = (type: string, id: string): Json => ({ type, id });

function comment(id: string, attributes: Json = {}, relationships: Json = {}): Json {
  const usual = { body: 'Any news?', created_at: '2026-11-03T10:00:00.000Z', visibility_scope: 'everyone' };
  return { id, type: 'comment', attributes: { ...usual, ...attributes }, relationships };
}

function row(...comments: readonly string[]): Json {
  const relationships = { comments: { data: comments.map((id) => ref('comment', id)) } };
  return { id: SUBMISSION_ID, type: 'submission', attributes: { state: 'triaged' }, relationships };
}

describe('conversations', () => {
  const platform = installPlatform();
  let api: typeof Conversations;
  beforeAll(async () => {
    api = await import('../../../src/sources/bugcrowd/api/read-conversations');
  });

  const read = async (included: readonly Json[], ...ids: readonly string[]) => {
    platform.answer(() => json({ data: [row(...ids)], included }));
    const { conversations } = await api.readConversations(TOKEN, 'acme', 0);
    return conversations[0]?.comments;
  };

  it('are requested for open submissions, the oldest first, with the used fields only', async () => {
    platform.answer(() => json({ data: [] }));
    await api.readConversations(TOKEN, 'acme', 100);
    const query = Object.fromEntries(platform.sent.at(-1)?.url.searchParams ?? []);
    expect(query).toEqual({
      'filter[program]': 'acme',
      'filter[state]': 'new,triaged,unresolved',
      sort: 'submitted-asc',
      'page[limit]': '100',
      'page[offset]': '100',
      include: 'comments,comments.author,comments.file_attachments,file_attachments',
      'fields[submission]': 'state,comments,file_attachments',
      'fields[comment]': 'body,created_at,visibility_scope,author,file_attachments',
      'fields[file_attachment]': 'file_name,file_size,file_type',
      'fields[identity]': 'name',
    });
  });

  it('have the author and the files of a comment, where Bugcrowd includes them', async () => {
    const related = {
      author: { data: ref('identity', 'i-1') },
      file_attachments: { data: [ref('file_attachment', 'f-1'), ref('file_attachment', 'f-2')] },
    };
    const included = [
      comment(FIRST, { visibility_scope: 'bugcrowd_and_customer' }, related),
      { id: 'i-1', type: 'identity', attributes: { name: 'Rae\u202E' } },
      {
        id: 'f-1',
        type: 'file_attachment',
        attributes: { file_name: 'a.png', file_size: 12, file_type: 'image/png' },
      },
    ];
    expect(await read(included, FIRST)).toEqual([
      {
        id: FIRST,
        body: 'Any news?',
        at: '2026-11-03T10:00:00Z',
        author: 'Rae[U+202E]',
        scope: 'bugcrowd_and_customer',
        isForAll: false,
        files: [{ id: 'f-1', name: 'a.png', bytes: 12, type: 'image/png' }],
      },
    ]);
  });

  it.each<[string, Json]>([
    ['without a time', { created_at: null }],
    ['with a time that is none', { created_at: '12' }],
    ['without its readers', { visibility_scope: null }],
    ['with a body that is no text', { body: 7 }],
  ])('leave out a comment %s, and keep the others', async (_, attributes) => {
    const found = await read([comment(FIRST, attributes), comment(SECOND)], FIRST, SECOND);
    expect(found?.map(({ id }) => id)).toEqual([SECOND]);
  });

  it('are for everybody in the one scope that says so', async () => {
    const isForAll = async (scope: string): Promise<boolean | undefined> =>
      (await read([comment(FIRST, { visibility_scope: scope })], FIRST))?.[0]?.isForAll;
    expect(await isForAll('everyone')).toBe(true);
    expect(await isForAll('bugcrowd_and_researcher')).toBe(false);
    expect(await isForAll('Everyone')).toBe(false);
    expect(await isForAll('something-new')).toBe(false);
  });

  it('of a submission that the token cannot see are none', async () => {
    platform.answer(() => json({ errors: [] }, 404));
    expect(await api.readConversation(TOKEN, SUBMISSION_ID)).toBeNull();
  });
});
