import type * as Single from '../../../src/sources/bugcrowd/api/read-submission';
import type * as Pages from '../../../src/sources/bugcrowd/api/read-submissions';
import { parseEvent } from '../../../src/sources/bugcrowd/parse-event';
import { related, SUBMISSION_ID, submissionPayload } from '../../support/payloads';
import { installPlatform, json } from './api-platform';

type Json = Record<string, unknown>;

const TOKEN = 'clock-reader:s3cr3t-pa55word';
const NOW = '2026-11-10T00:00:00Z';
const request: Pages.SubmissionsRequest = {
  program: 'acme',
  updatedFrom: null,
  submittedFrom: null,
  offset: 0,
};
const platform = installPlatform();

let readSubmissions: typeof Pages.readSubmissions;
let readSubmission: typeof Single.readSubmission;

beforeAll(async () => {
  ({ readSubmissions } = await import('../../../src/sources/bugcrowd/api/read-submissions'));
  ({ readSubmission } = await import('../../../src/sources/bugcrowd/api/read-submission'));
});

function row(attributes: Json | null = {}, relationships: Json | null = {}, id = SUBMISSION_ID): Json {
  return { id, type: 'submission', attributes, relationships, links: { self: `/submissions/${id}` } };
}

function page(data: readonly unknown[], more: Json = {}): void {
  platform.answer(() => json({ data, ...more }));
}

const read = (over: Partial<Pages.SubmissionsRequest> = {}) =>
  readSubmissions(TOKEN, { ...request, ...over }, NOW);

async function readOne(
  attributes: Json | null,
  relationships: Json | null = {},
  included: readonly unknown[] = [],
) {
  page([row(attributes, relationships)], { included });
  const { submissions, unreadable } = await read();
  expect(unreadable).toEqual([]);
  const [first] = submissions;
  if (first === undefined) throw new Error('Nothing was read.');
  return first;
}

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
      include: 'program,target,researcher,cvss_vector',
      'fields[identity]': 'name',
    });
    const fields = query['fields[submission]']?.split(',');
    expect(fields).toEqual(expect.arrayContaining(['title', 'submitted_at', 'program', 'cvss_vector']));
    expect(fields).not.toContain('custom_fields');
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

describe('a submission that was read', () => {
  it('has the same facts as an event with the same content', async () => {
    const payload = submissionPayload({ data: null });
    const included = payload['included'] as readonly Json[];
    const reported = parseEvent(JSON.stringify(payload), NOW);
    if (reported.ok !== true || !('facts' in reported.event)) throw new Error('Not an event.');
    page(included.filter(({ type }) => type === 'submission'));
    const [first] = (await read()).submissions;
    const { facts, transitions, report, submittedAt, submissionId } = reported.event;
    expect(first?.event).toMatchObject({ facts, transitions, report, submittedAt, submissionId });
    expect(first?.event).toMatchObject({
      key: 'submission.read',
      at: NOW,
      changedState: false,
      unmarkedDuplicate: false,
    });
    expect(first?.submittedAt).toBe('2026-11-01T08:00:00Z');
  });

  it('includes names and the score from the included resources', async () => {
    const { event } = await readOne(
      {},
      {
        program: related('program', 'p'),
        target: related('target', 't'),
        researcher: related('identity', 'r'),
        cvss_vector: related('cvss_vector', 'c'),
      },
      [
        { type: 'cvss_vector', id: 'c', attributes: { score: '8.1' } },
        { type: 'identity', id: 'r', attributes: { name: 'crab' } },
        { type: 'target', id: 't', attributes: { name: 'Shop' } },
        { type: 'program', id: 'p', attributes: { code: 'acme', name: 'Acme' } },
      ],
    );
    expect(event.facts).toEqual({
      programCode: 'acme',
      programName: 'Acme',
      targetName: 'Shop',
      researcher: 'crab',
      cvssScore: 8.1,
    });
  });

  it('accepts an engagement as the program', async () => {
    const engagement = { type: 'engagement', id: 'e', attributes: { code: 'acme-vdp', name: null } };
    const { event } = await readOne({}, { engagement: related('engagement', 'e') }, [engagement]);
    expect(event.facts).toEqual({ programCode: 'acme-vdp' });
  });

  it('may have no attributes at all', async () => {
    page([{ id: SUBMISSION_ID, type: 'submission' }]);
    const [first] = (await read()).submissions;
    expect(first?.event).toMatchObject({ facts: {}, transitions: {}, submittedAt: null, report: null });
    expect((await readOne(null, null)).event.facts).toEqual({});
  });

  it('may have null for everything', async () => {
    const names = [
      'title',
      'state',
      'severity',
      'duplicate',
      'vrt_id',
      'submitted_at',
      'description',
      'bug_url',
    ];
    const { event, submittedAt } = await readOne(
      Object.fromEntries([...names, 'last_transitioned_to_triaged_at'].map((name) => [name, null])),
      Object.fromEntries(
        ['program', 'target', 'researcher', 'cvss_vector'].map((name) => [name, { data: null }]),
      ),
    );
    expect(event.facts).toEqual({ title: null, state: null, priority: null, vrtId: null, cvssScore: null });
    expect(event.transitions).toEqual({});
    expect(submittedAt).toBeNull();
  });

  it.each([
    ['not-applicable', 'not_applicable'],
    ['out_of_scope', 'out_of_scope'],
    ['awaiting_retest', 'awaiting_retest'],
  ])('keeps the state %s as %s', async (state, expected) => {
    expect((await readOne({ state })).event.facts.state).toBe(expected);
  });

  it.each([true, false])('is a duplicate or not: %s', async (duplicate) => {
    const { event } = await readOne({ duplicate });
    expect(event.facts).toEqual({ duplicate });
    expect(event.unmarkedDuplicate).toBe(false);
  });
});

describe('the id of a reading', () => {
  const attributes = { title: 'A', state: 'new', severity: 3, description: 'Text.' };

  it('is the same for the same content, whenever and in whatever order it arrives', async () => {
    const first = await readOne(attributes);
    platform.answer(() =>
      json({ data: [row(Object.fromEntries(Object.entries(attributes).reverse()))] }, 200, {
        date: 'Wed, 11 Nov 2026 00:00:00 GMT',
      }),
    );
    const [second] = (await read()).submissions;
    expect(first.event.id).toMatch(/^read-[0-9a-f]{32}$/);
    expect(second?.event.id).toBe(first.event.id);
    expect(second?.event.at).not.toBe(first.event.at);
  });

  it.each([
    { severity: 2 },
    { severity: null },
    { description: 'Text!' },
    { remediation_advice: 'Text!' },
    { submitted_at: '2026-11-01T00:00:00Z' },
    { last_transitioned_to_triaged_at: '2026-11-01T00:00:00Z' },
  ])('differs for different content: %j', async (change) => {
    const before = await readOne(attributes);
    const after = await readOne({ ...attributes, ...change });
    expect(after.event.id).not.toBe(before.event.id);
  });
});

describe('one submission', () => {
  it('is read by its id, with the same facts', async () => {
    const fromPage = await readOne({ title: 'A' });
    platform.answer(() => json({ data: row({ title: 'A' }) }));
    await expect(readSubmission(TOKEN, SUBMISSION_ID, NOW)).resolves.toEqual(fromPage);
    expect(platform.sent[0]?.url.pathname).toBe(`/submissions/${SUBMISSION_ID}`);
    expect(platform.sent[0]?.url.searchParams.get('include')).toContain('cvss_vector');
  });

  it('may be missing', async () => {
    platform.answer(() => json({ errors: [{ title: 'Not Found', status: '404' }] }, 404));
    await expect(readSubmission(TOKEN, SUBMISSION_ID, NOW)).resolves.toBeNull();
  });

  it.each([{ data: null }, { data: row({ severity: 9 }) }, {}])('may be unreadable: %j', async (body) => {
    platform.answer(() => json(body));
    await expect(readSubmission(TOKEN, SUBMISSION_ID, NOW)).rejects.toMatchObject({ kind: 'bad-shape' });
  });

  it('fails like every call', async () => {
    platform.answer(() => json({}, 401));
    await expect(readSubmission(TOKEN, SUBMISSION_ID, NOW)).rejects.toMatchObject({ kind: 'unauthorised' });
  });
});
