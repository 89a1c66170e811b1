import { SUBMISSION_ID } from '../../support/payloads';
import { json } from './api-platform';
import { NOW, row, useSubmissions } from './submission-reader';

const { platform, page, read } = useSubmissions();

describe('a page of submissions', () => {
  it('is requested by program and days, the oldest first, with the used fields only', async () => {
    page([]);
    await read({ updatedFrom: '2026-11-01', submittedFrom: '2026-09-30', offset: 200 });
    const [sent] = platform.sent;
    expect(sent?.url.pathname).toBe('/submissions');
    const query = Object.fromEntries(sent?.url.searchParams ?? []);
    expect(query).toMatchObject({
      'filter[program]': 'acme',
      'filter[updated]': 'from.2026-11-01',
      'filter[submitted]': 'from.2026-09-30',
      sort: 'submitted-asc',
      'page[limit]': '100',
      'page[offset]': '200',
      include: 'program,target,researcher,cvss_vector,monetary_rewards',
      'fields[identity]': 'name',
    });
    const fields = query['fields[submission]']?.split(',');
    expect(fields).toEqual(expect.arrayContaining(['title', 'submitted_at', 'program', 'cvss_vector']));
    expect(fields).not.toContain('vrt_version');
  });

  it('is requested without missing days', async () => {
    page([]);
    await read({ limit: 5 });
    const names = [...(platform.sent[0]?.url.searchParams.keys() ?? [])];
    expect(names).not.toContain('filter[updated]');
    expect(names).not.toContain('filter[submitted]');
    expect(platform.sent[0]?.url.searchParams.get('page[limit]')).toBe('5');
  });

  it('has the moment of its facts, by Bugcrowd’s clock or else the app’s', async () => {
    const headers = { date: 'Mon, 09 Nov 2026 23:59:58 GMT', 'x-ratelimit-remaining': '12' };
    platform.answer(() => json({ data: [row()] }, 200, headers));
    const timed = await read();
    expect(timed.readAt).toBe('2026-11-09T23:59:58Z');
    expect(timed.submissions[0]?.event.at).toBe('2026-11-09T23:59:58Z');
    expect(timed.rate).toEqual({ remaining: 12, limit: null });
    page([row()]);
    expect((await read()).readAt).toBe(NOW);
  });

  it.each([
    ['a next page', [row()], { links: { next: '/submissions?page[offset]=100' } }, true],
    ['no next page', [row()], { links: { next: null } }, false],
    ['no links', [row()], {}, false],
    ['links that are none', [row()], { links: 'none' }, false],
    ['a next page but no rows', [], { links: { next: '/submissions' } }, false],
  ])('continues if there is %s', async (_, data, more, expected) => {
    page(data, more);
    expect((await read()).more).toBe(expected);
  });

  it('never follows a link of an answer', async () => {
    page([row()], { links: { next: 'https://other.example/submissions' } });
    await read();
    await read({ offset: 100 });
    expect(platform.sent.map(({ url }) => url.host)).toEqual(['api.bugcrowd.com', 'api.bugcrowd.com']);
  });

  it.each([
    [{ meta: { count: 1, total_hits: 4_711 } }, 4_711],
    [{ meta: { total_hits: 'many' } }, null],
    [{}, null],
  ])('gives the total: %j', async (more, total) => {
    page([row()], more);
    expect((await read()).total).toBe(total);
  });

  it('survives bad rows', async () => {
    const good = '7c1d0000-0000-4000-8000-000000000102';
    page([
      row({ severity: 9 }),
      null,
      { type: 'submission', id: '../../programs' },
      row({}, {}, good),
      { type: 'comment', id: 'c-1' },
      row({ submitted_at: 'yesterday' }),
    ]);
    const { submissions, unreadable, count } = await read();
    expect(submissions.map(({ event }) => [event.submissionId, event.leftOut])).toEqual([
      [good, undefined],
      [SUBMISSION_ID, ['submitted_at']],
    ]);
    expect(unreadable).toEqual([
      { id: SUBMISSION_ID, path: 'data.0.attributes.severity' },
      { id: null, path: 'data.1' },
      { id: '../../programs', path: 'data.2.id' },
      { id: 'c-1', path: 'data.4.type' },
    ]);
    expect(count).toBe(6);
  });

  it('survives invalid included resources', async () => {
    page([row({ title: 'A' })], { included: [null, 7, { type: 'program' }] });
    expect((await read()).submissions).toHaveLength(1);
  });

  it.each([{ data: {} }, {}, [], null, 'no'])(
    'is refused as a whole if it is not a list: %j',
    async (body) => {
      platform.answer(() => json(body));
      await expect(read()).rejects.toMatchObject({ kind: 'bad-shape', permanent: true });
    },
  );
});
