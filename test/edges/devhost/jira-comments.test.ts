import {
  doc,
  docOfLength,
  fieldErrors,
  jiraSite,
  list,
  messages,
  record,
  type JiraSite,
} from '../../support/jira-site';

async function withComment(
  body: object = {},
  caller = 'dev',
): Promise<{ site: JiraSite; path: string; id: string }> {
  const site = jiraSite();
  const key = await site.createIssue();
  const reply = await site.call('POST', `/issue/${key}/comment`, { body: doc('Hello'), ...body }, caller);
  const id = String(record(reply.body)['id']);
  return { site, path: `/issue/${key}/comment/${id}`, id };
}

describe('comments', () => {
  it('are created, listed and read', async () => {
    const { site, path, id } = await withComment();
    const comment = {
      id,
      body: doc('Hello'),
      author: { accountId: 'dev' },
      created: '2026-11-03T09:12:00.000+0000',
    };
    expect((await site.call('GET', path)).body).toMatchObject(comment);
    expect((await site.call('GET', '/issue/SEC-1/comment')).body).toMatchObject({
      startAt: 0,
      maxResults: 100,
      total: 1,
      comments: [comment],
    });
  });

  it('are listed in pages, oldest or newest first', async () => {
    const { site } = await withComment();
    for (const text of ['two', 'three']) await site.call('POST', '/issue/SEC-1/comment', { body: doc(text) });
    const firstOf = async (query: string): Promise<unknown> => {
      const { comments } = record((await site.call('GET', `/issue/SEC-1/comment?maxResults=1${query}`)).body);
      return record(list(comments)[0])['body'];
    };
    expect(await firstOf('')).toEqual(doc('Hello'));
    expect(await firstOf('&startAt=1')).toEqual(doc('two'));
    expect(await firstOf('&orderBy=-created')).toEqual(doc('three'));
    expect((await site.call('GET', '/issue/SEC-1/comment?orderBy=author')).status).toBe(400);
  });

  it('update the issue’s time', async () => {
    const site = jiraSite();
    const key = await site.createIssue();
    site.advance(5000);
    await site.call('POST', `/issue/${key}/comment`, { body: doc('Hello') });
    expect(await site.fieldsOf(key)).toMatchObject({ updated: '2026-11-03T09:12:05.000+0000' });
  });

  it('may say that they were changed a little later than they were made', async () => {
    const site = jiraSite();
    const key = await site.createIssue();
    site.jira.change({ commentGapMs: 40 });
    const { body } = await site.call('POST', `/issue/${key}/comment`, { body: doc('Hello') });
    expect(body).toMatchObject({
      created: '2026-11-03T09:12:00.000+0000',
      updated: '2026-11-03T09:12:00.040+0000',
    });
  });

  it('can be edited, with another author of the update', async () => {
    const { site, path } = await withComment();
    site.advance(1000);
    const reply = await site.call('PUT', path, { body: doc('Changed') }, 'admin');
    expect(reply).toMatchObject({
      status: 200,
      body: {
        body: doc('Changed'),
        author: { accountId: 'dev' },
        updateAuthor: { accountId: 'admin' },
        created: '2026-11-03T09:12:00.000+0000',
        updated: '2026-11-03T09:12:01.000+0000',
      },
    });
    expect((await site.call('GET', path)).body).toEqual(reply.body);
  });

  it('are deleted', async () => {
    const { site, path } = await withComment();
    expect((await site.call('DELETE', path)).status).toBe(204);
    expect(await site.call('GET', path)).toMatchObject({
      status: 404,
      body: messages('Can not find a comment for the id: 10001.'),
    });
  });

  it.each<[string, object, number, object | undefined]>([
    ['a document of 32,767 characters', { body: docOfLength(32_767) }, 201, undefined],
    [
      'a document of 32,768 characters',
      { body: docOfLength(32_768) },
      400,
      fieldErrors({
        comment: 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.',
      }),
    ],
    ['plain text', { body: 'Hello' }, 400, fieldErrors({ comment: 'Comment body is not valid!' })],
    ['no body', {}, 400, fieldErrors({ comment: 'Comment body can not be empty!' })],
    [
      'an empty document',
      { body: { type: 'doc', version: 1, content: [] } },
      400,
      fieldErrors({ comment: 'Comment body can not be empty!' }),
    ],
    ['a document that is none', { body: { type: 'doc' } }, 400, messages('INVALID_INPUT')],
    [
      'a property that is too long',
      { body: doc('x'), properties: [{ key: 'p', value: 'x'.repeat(32_767) }] },
      400,
      messages('The property value is too long. It must be 32768 bytes or fewer.'),
    ],
  ])('of %s', async (_, body, status, expected) => {
    const site = jiraSite();
    const key = await site.createIssue();
    const reply = await site.call('POST', `/issue/${key}/comment`, body);
    expect(reply.status).toBe(status);
    if (expected !== undefined) expect(reply.body).toEqual(expected);
    const { total } = record((await site.call('GET', `/issue/${key}/comment`)).body);
    expect(total).toBe(status === 201 ? 1 : 0);
  });

  it.each([
    ['dev', 'dev', 200, 204],
    ['admin', 'dev', 400, 400],
    ['dev', 'admin', 200, 204],
    ['dev', 'viewer', 400, 400],
  ])('by %s are for %s to edit (%i) and delete (%i)', async (author, caller, edit, remove) => {
    const { site, path } = await withComment({}, author);
    expect((await site.call('PUT', path, { body: doc('Changed') }, caller)).status).toBe(edit);
    expect((await site.call('DELETE', path, undefined, caller)).status).toBe(remove);
  });

  it.each([
    {
      asked: { type: 'group', identifier: '5a1c0000-0000-4000-8000-000000000002' },
      shown: {
        type: 'group',
        value: 'security-team',
        identifier: '5a1c0000-0000-4000-8000-000000000002',
      },
    },
    {
      asked: { type: 'role', value: 'Triage' },
      shown: { type: 'role', value: 'Triage', identifier: 'Triage' },
    },
  ])('for some are hidden from others', async ({ asked, shown }) => {
    const { site, path } = await withComment({ visibility: asked });
    expect((await site.call('GET', path, undefined, 'admin')).body).toMatchObject({ visibility: shown });
    expect((await site.call('GET', path, undefined, 'viewer')).status).toBe(404);
    const all = await site.call('GET', '/issue/SEC-1/comment', undefined, 'viewer');
    expect(all.body).toMatchObject({ total: 0, comments: [] });
  });

  it.each<[object, string]>([
    [{ type: 'group', value: 'nobody' }, 'The selected group or role does not exist.'],
    [{ type: 'group', value: 'jira-admins' }, 'You are currently not a member of the group: jira-admins.'],
    [{ type: 'role', value: 'nobody' }, 'The selected group or role does not exist.'],
    [
      { type: 'role', identifier: 'Administrators' },
      'You are currently not a member of the project role: Administrators.',
    ],
    [{ type: 'team', value: 'Triage' }, 'The selected group or role does not exist.'],
    [[], 'The selected group or role does not exist.'],
  ])('refuse the visibility %j', async (visibility, commentLevel) => {
    const site = jiraSite();
    const key = await site.createIssue();
    const reply = await site.call('POST', `/issue/${key}/comment`, { body: doc('x'), visibility }, 'dev');
    expect(reply).toMatchObject({ status: 400, body: fieldErrors({ commentLevel }) });
  });
});

describe('comment properties', () => {
  it('are in the list by ids on request, and nowhere else', async () => {
    const { site, path, id } = await withComment({ properties: [{ key: 'clock', value: { notice: 1 } }] });
    const ids = [Number(id), 999_999];
    expect((await site.call('POST', '/comment/list?expand=properties', { ids })).body).toMatchObject({
      total: 1,
      values: [{ id, properties: [{ key: 'clock', value: { notice: 1 } }] }],
    });
    const { body } = await site.call('POST', '/comment/list', { ids });
    expect(body).toMatchObject({ values: [{ id }] });
    expect(JSON.stringify(body)).not.toContain('properties');
    expect((await site.call('GET', `${path}?expand=properties`)).body).not.toHaveProperty('properties');
    expect((await site.call('GET', `/comment/${id}/properties`)).body).toMatchObject({
      keys: [{ key: 'clock' }],
    });
  });

  it.each([{ ids: [] }, { ids: ['x'] }, {}, { ids: Array.from({ length: 1001 }, (_, id) => id) }])(
    'the list by ids refuses a body that Jira refuses',
    async (body) => {
      expect((await jiraSite().call('POST', '/comment/list', body)).status).toBe(400);
    },
  );

  it('are set, read and removed', async () => {
    const { site, id } = await withComment();
    const path = `/comment/${id}/properties/clock`;
    expect((await site.call('GET', path)).status).toBe(404);
    expect((await site.call('PUT', path, { notice: 1 })).status).toBe(201);
    expect((await site.call('PUT', path, { notice: 2 })).status).toBe(200);
    expect((await site.call('GET', path)).body).toEqual({ key: 'clock', value: { notice: 2 } });
    expect((await site.call('DELETE', path)).status).toBe(204);
    expect((await site.call('DELETE', path)).status).toBe(404);
  });

  it('survive an edit of the comment', async () => {
    const { site, path, id } = await withComment({ properties: [{ key: 'clock', value: 1 }] });
    await site.call('PUT', path, { body: doc('Changed') });
    expect((await site.call('GET', `/comment/${id}/properties/clock`)).body).toEqual({
      key: 'clock',
      value: 1,
    });
  });
});

it('who may not comment is told so by name, with 400', async () => {
  const site = jiraSite();
  const key = await site.createIssue();
  expect(await site.call('POST', `/issue/${key}/comment`, { body: doc('Hello') }, 'viewer')).toMatchObject({
    status: 400,
    body: messages('Vic Viewer, you do not have the permission to comment on this issue.'),
  });
});

describe('comments that customers see', () => {
  const internal = { properties: [{ key: 'sd.public.comment', value: { internal: true } }] };

  async function inProject(
    body: object,
    ...changes: Parameters<JiraSite['jira']['change']>[0][]
  ): Promise<unknown> {
    const site = jiraSite();
    const key = await site.createIssue();
    for (const change of changes) site.jira.change(change);
    const { body: made } = await site.call('POST', `/issue/${key}/comment`, { body: doc('Hello'), ...body });
    const { body: read } = await site.call('GET', `/issue/${key}/comment/${String(record(made)['id'])}`);
    expect(read).toEqual(made);
    return record(made)['jsdPublic'];
  }

  it('are all of them, where it is no service project', async () => {
    expect(await inProject(internal)).toBe(true);
  });

  it('are those of a service project that are not internal', async () => {
    const service = { serviceProject: 'SEC' };
    expect(await inProject({}, service)).toBe(true);
    expect(await inProject(internal, service)).toBe(false);
    const notInternal = { properties: [{ key: 'sd.public.comment', value: { internal: false } }] };
    expect(await inProject(notInternal, service)).toBe(true);
  });

  it('are also those that say they are internal, if the project takes no notice', async () => {
    expect(await inProject(internal, { serviceProject: 'SEC' }, { internalComments: false })).toBe(true);
  });
});

it('the roles of a project are listed for who administers it', async () => {
  const site = jiraSite();
  const roles = await site.call('GET', '/project/SEC/roledetails');
  expect(list(roles.body).map((role) => record(role)['name'])).toContain('Triage');
  expect((await site.call('GET', '/project/SEC/roledetails', undefined, 'dev')).status).toBe(404);
});
