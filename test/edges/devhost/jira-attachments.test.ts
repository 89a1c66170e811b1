import { apiUrl, jiraSite, list, record, type JiraSite, type Reply } from '../../support/jira-site';

const NO_CHECK = { 'x-atlassian-token': 'no-check' };

function upload(
  site: JiraSite,
  files: readonly File[],
  headers: object = NO_CHECK,
  caller = 'dev',
): Promise<Reply> {
  const body = new FormData();
  for (const file of files) body.append('file', file);
  const request = new Request(apiUrl('/issue/SEC-1/attachments'), {
    method: 'POST',
    headers: { ...headers },
    body,
  });
  return site.send(request, caller);
}

const NOTE = new File(['hello'], 'note.txt', { type: 'text/plain' });
const BLOB = new File([new Uint8Array([0, 255, 7])], 'proof.bin');

async function withNote(): Promise<JiraSite> {
  const site = jiraSite();
  await site.createIssue();
  await upload(site, [NOTE]);
  return site;
}

describe('attachments', () => {
  it('are uploaded, several at a time', async () => {
    const site = jiraSite();
    await site.createIssue();
    const reply = await upload(site, [NOTE, BLOB]);
    expect(reply).toMatchObject({
      status: 200,
      body: [
        { id: '10001', filename: 'note.txt', mimeType: 'text/plain', size: 5, author: { accountId: 'dev' } },
        { id: '10002', filename: 'proof.bin', mimeType: 'application/octet-stream', size: 3 },
      ],
    });
    expect(list((await site.fieldsOf('SEC-1'))['attachment'])).toHaveLength(2);
  });

  it('give their description and their bytes back', async () => {
    const site = await withNote();
    expect((await site.call('GET', '/attachment/10001')).body).toMatchObject({
      id: 10001,
      filename: 'note.txt',
    });
    const { response } = await site.jira.handle(new Request(apiUrl('/attachment/content/10001')), {
      accountId: 'dev',
    });
    expect(response.headers.get('content-type')).toBe('text/plain');
    expect(await response.text()).toBe('hello');
  });

  it('are logged on the issue', async () => {
    const site = await withNote();
    const { values } = record((await site.call('GET', '/issue/SEC-1/changelog')).body);
    expect(values).toMatchObject([
      { items: [{ field: 'Attachment', from: null, to: '10001', toString: 'note.txt' }] },
    ]);
  });

  it.each([
    ['no token', [NOTE], {}, 'dev', 403],
    ['another token', [NOTE], { 'x-atlassian-token': 'check' }, 'dev', 403],
    ['no file', [], NO_CHECK, 'dev', 400],
    ['no permission', [NOTE], NO_CHECK, 'viewer', 403],
  ])('are refused with %s', async (_, files, headers, caller, status) => {
    const site = jiraSite();
    await site.createIssue();
    expect((await upload(site, files, headers, caller)).status).toBe(status);
    expect((await site.fieldsOf('SEC-1'))['attachment']).toEqual([]);
  });

  it.each([
    ['dev', 204],
    ['admin', 204],
    ['viewer', 403],
  ])('by dev may be deleted by %s: %i', async (caller, status) => {
    const site = await withNote();
    expect((await site.call('DELETE', '/attachment/10001', undefined, caller)).status).toBe(status);
    expect((await site.call('GET', '/attachment/10001')).status).toBe(status === 204 ? 404 : 200);
  });

  it('are hidden with their issue', async () => {
    const site = await withNote();
    await site.call('PUT', '/issue/SEC-1', { fields: { security: { id: '10200' } } });
    for (const path of ['/attachment/10001', '/attachment/content/10001']) {
      expect((await site.call('GET', path, undefined, 'viewer')).status).toBe(404);
      expect((await site.call('GET', path, undefined, 'dev')).status).toBe(200);
    }
  });
});
