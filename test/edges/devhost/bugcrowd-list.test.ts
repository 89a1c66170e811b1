import { programOf } from '../../../devhost/bugcrowd/store/programs';
import type { SubmissionInput } from '../../../devhost/bugcrowd/store/submission-input';
import { bugcrowdSite, OTHER_TOKEN, submissionId } from '../../support/bugcrowd-site';

const submissions: readonly SubmissionInput[] = [
  {
    id: submissionId(1),
    attributes: {
      title: 'Stored XSS',
      state: 'triaged',
      severity: 2,
      submitted_at: '2026-10-01T00:00:00.000Z',
      vrt_id: 'cross_site_scripting_xss.stored',
    },
    targetName: 'app.acme.example',
    researcher: 'quiet_otter',
    updatedAt: '2026-10-31T23:59:59.999Z',
  },
  {
    id: submissionId(2),
    attributes: {
      description: 'A **stored** procedure leaks',
      state: 'unresolved',
      severity: 1,
      submitted_at: '2026-09-30T23:59:59.999Z',
      vrt_id: 'server_side_injection',
    },
    targetName: 'api.acme.example',
    targetCategory: 'api',
    assignee: 'acme-bot@acme.example',
    blockedBy: 'researcher',
    updatedAt: '2026-11-01T00:00:00.000Z',
  },
  {
    id: submissionId(3),
    program: 'bare-metal',
    attributes: {
      state: 'not_applicable',
      severity: null,
      source: 'email',
      submitted_at: '2026-10-02T12:00:00Z',
    },
    assignee: 'somebody@acme.example',
    updatedAt: '2026-10-03T00:00:00.000Z',
  },
  {
    id: submissionId(4),
    attributes: { state: 'new', severity: 2, duplicate: true, submitted_at: '2026-10-01T00:00:00.000Z' },
    duplicateOf: submissionId(1),
    updatedAt: '2026-10-01T00:00:00.000Z',
  },
  {
    id: submissionId(5),
    program: 'other',
    attributes: { state: 'new', severity: 1, submitted_at: '2026-10-20T00:00:00.000Z' },
    updatedAt: '2026-10-20T00:00:00.000Z',
  },
];

describe('GET /submissions', () => {
  it('shows what the programs of the token have, the latest first', async () => {
    const site = bugcrowdSite(submissions);
    expect(await site.list('')).toEqual([3, 1, 4, 2]);
    expect(await site.list('', OTHER_TOKEN)).toEqual([5]);
    expect(await site.list('filter[program]=other')).toEqual([]);
  });

  it.each<[string, readonly number[]]>([
    ['filter[program]=acme', [1, 4, 2]],
    [`filter[program]=${programOf('bare-metal').id}`, [3]],
    ['filter[program]=acme,bare-metal', [3, 1, 4, 2]],
    ['filter[program]=nobody-s', []],
    ['filter[state]=triaged', [1]],
    ['filter[state]=triaged,unresolved', [1, 2]],
    ['filter[state]=not_applicable', [3]],
    ['filter[state]=not-applicable', [3]],
    ['filter[severity]=1', [2]],
    ['filter[severity]=1,2', [1, 4, 2]],
    ['filter[duplicate]=true', [4]],
    ['filter[duplicate]=false', [3, 1, 2]],
    ['filter[source]=email', [3]],
    ['filter[search]=STORED', [1, 2]],
    ['filter[assignee]=me', [2]],
    ['filter[assignee]=none', [1, 4]],
    ['filter[assignee]=somebody%40acme.example,me', [3, 2]],
    ['filter[researcher]=quiet_otter', [1]],
    ['filter[target]=api.acme.example', [2]],
    ['filter[target_type]=website', [1]],
    ['filter[blocked_by]=researcher', [2]],
    ['filter[blocked_by]=customer,bugcrowd_operations', []],
    ['filter[vrt]=cross_site_scripting_xss', [1]],
    ['filter[vrt]=cross_site_scripting_xss.stored', [1]],
    ['filter[vrt]=cross_site', []],
    ['filter[submitted]=from.2026-10-01', [3, 1, 4]],
    ['filter[submitted]=from.2026-10-02', [3]],
    ['filter[submitted]=to.2026-09-30', [2]],
    ['filter[submitted]=to.2026-10-01', [1, 4, 2]],
    ['filter[submitted]=from.2026-10-01,to.2026-10-01', [1, 4]],
    ['filter[submitted]=2026-10-02', [3]],
    ['filter[updated]=from.2026-11-01', [2]],
    ['filter[updated]=to.2026-10-31', [3, 1, 4]],
    ['filter[state]=triaged,new&filter[severity]=2&filter[duplicate]=true', [4]],
    ['filter[state]=', []],
    ['sort=submitted-asc', [2, 1, 4, 3]],
    ['sort=updated-asc', [4, 3, 1, 2]],
    ['sort=updated-desc', [2, 1, 3, 4]],
    ['sort=severity-asc', [2, 1, 4, 3]],
    ['sort=severity-desc', [1, 4, 2, 3]],
    ['sort=severity-asc,updated-asc', [2, 4, 1, 3]],
    ['filter[state]=new&filter[state]=triaged', [1]],
  ])('%s', async (query, expected) => {
    expect(await bugcrowdSite(submissions).list(query)).toEqual(expected);
  });

  const oneOf = (pointer: string, value: string, values: string) =>
    `The property '#${pointer}' value '${value}' did not match one of the following values: ${values}.`;
  const STATES =
    'new, triaged, unresolved, resolved, informational, out_of_scope, not_applicable, not_reproducible';

  it.each<[string, string, string]>([
    [
      'page[limit]=101',
      '/page/limit',
      "The property '#/page/limit' did not have a maximum value of 100, inclusively.",
    ],
    [
      'page[limit]=-1',
      '/page/limit',
      "The property '#/page/limit' did not have a minimum value of 0, inclusively.",
    ],
    [
      'page[offset]=9901',
      '/page/offset',
      "The property '#/page/offset' did not have a maximum value of 9900, inclusively.",
    ],
    [
      'page[offset]=fifty',
      '/page/offset',
      "The property '#/page/offset' of type string did not match the following type: integer.",
    ],
    [
      'filter[severity]=1,7',
      '/filter/severity/1',
      "The property '#/filter/severity/1' did not have a maximum value of 5, inclusively.",
    ],
    [
      'filter[severity]=0',
      '/filter/severity/0',
      "The property '#/filter/severity/0' did not have a minimum value of 1, inclusively.",
    ],
    [
      'filter[severity]=1,2,3,4,5',
      '/filter/severity',
      "The property '#/filter/severity' had more items than the allowed 4.",
    ],
    [
      'filter[assignee]=me,me',
      '/filter/assignee',
      "The property '#/filter/assignee' contained duplicated array values.",
    ],
    ['filter[state]=wont_fix', '/filter/state/0', oneOf('/filter/state/0', 'wont_fix', STATES)],
    [
      'filter[duplicate]=yes',
      '/filter/duplicate',
      "The property '#/filter/duplicate' of type string did not match the following type: boolean.",
    ],
    [
      'filter[submitted]=2026-02-30',
      '/filter/submitted',
      "The property '#/filter/submitted' value '2026-02-30' is not a date or a range 'from.YYYY-MM-DD,to.YYYY-MM-DD'.",
    ],
    [
      'filter[updated]=from.yesterday',
      '/filter/updated',
      "The property '#/filter/updated' value 'from.yesterday' is not a date or a range 'from.YYYY-MM-DD,to.YYYY-MM-DD'.",
    ],
    [
      'filter[engagement]=acme',
      '/filter',
      "The property '#/filter' contains additional properties ['engagement'] outside of the schema when none are allowed.",
    ],
    [
      'fields[engagement]=code',
      '/fields',
      "The property '#/fields' contains additional properties ['engagement'] outside of the schema when none are allowed.",
    ],
    [
      'program=acme',
      '/',
      "The property '#/' contains additional properties ['program'] outside of the schema when none are allowed.",
    ],
    [
      'sort=created-asc',
      '/sort/0',
      oneOf(
        '/sort/0',
        'created-asc',
        'submitted-asc, submitted-desc, severity-asc, severity-desc, updated-asc, updated-desc',
      ),
    ],
    [
      'fields[identity]=name,phone',
      '/fields/identity/1',
      oneOf('/fields/identity/1', 'phone', 'email, name, staff'),
    ],
  ])('refuses %s', async (query, pointer, detail) => {
    const { status, body } = await bugcrowdSite(submissions).call(`/submissions?${query}`);
    expect(status).toBe(400);
    expect(body).toEqual({ errors: [{ title: 'Bad Request', status: '400', detail, source: { pointer } }] });
  });

  it('reports every error of a query', async () => {
    const { body } = await bugcrowdSite().call(
      '/submissions?page[limit]=500&include=blockers&filter[x]=1&y=2',
    );
    expect(body.errors).toEqual(
      ['/filter', '/', '/page/limit', '/include/0'].map(
        (pointer) => expect.objectContaining({ source: { pointer } }) as object,
      ),
    );
  });

  it.each(['payments', 'points', 'retest'])('does not cover filter[%s] and says so', async (name) => {
    expect(await bugcrowdSite().call(`/submissions?filter[${name}]=none`)).toMatchObject({ status: 501 });
  });
});

describe('pages of submissions', () => {
  const many = Array.from({ length: 250 }, (_, index) => ({
    id: submissionId(index + 1),
    // Many at the same time, distinguished only by id.
    attributes: { submitted_at: `2026-10-${String(10 + (index % 3))}T00:00:00.000Z` },
  }));

  it('has 25 by default, 100 at most', async () => {
    const site = bugcrowdSite(many);
    expect(await site.list('')).toHaveLength(25);
    expect(await site.list('page[limit]=100')).toHaveLength(100);
    expect(await site.list('page[limit]=0')).toEqual([]);
  });

  it('gives each once, and a page without rows behind the last one', async () => {
    const site = bugcrowdSite(many);
    const pages = [];
    for (const offset of [0, 100, 200, 300])
      pages.push(await site.list(`sort=submitted-asc&page[limit]=100&page[offset]=${offset}`));
    expect(pages.map((page) => page.length)).toEqual([100, 100, 50, 0]);
    expect(new Set(pages.flat()).size).toBe(250);
  });

  it('links to its neighbors, with a next one even from the last', async () => {
    const { body } = await bugcrowdSite(many).call(
      '/submissions?page[offset]=225&sort=updated-asc&filter[search]=a%20%26%20b&filter[state]=new,triaged',
    );
    const link = (offset: number) =>
      `/submissions?filter[search]=a%20%26%20b&filter[state]=new,triaged&page[limit]=25&page[offset]=${offset}&sort=updated-asc`;
    expect(body.links).toEqual({ self: link(225), next: link(250), previous: link(200) });
  });

  it('counts the rows of the page, and all there are', async () => {
    const { body } = await bugcrowdSite(many).call('/submissions?page[limit]=100&page[offset]=200');
    expect(body.meta).toEqual({ count: 50, total_hits: 250 });
  });
});
