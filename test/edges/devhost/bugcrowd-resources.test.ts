import { programs } from '../../../devhost/bugcrowd/store/programs';
import { bugcrowdSite, OTHER_TOKEN, submissionId, type BugcrowdResource } from '../../support/bugcrowd-site';

const original = submissionId(1);
const duplicate = submissionId(2);
const elsewhere = submissionId(3);

const site = () =>
  bugcrowdSite([
    {
      id: original,
      attributes: { title: 'The first', custom_fields: { team: null }, severity: 2, state: 'triaged' },
      cvssScore: 9.1,
      targetName: 'app.acme.example',
      researcher: 'quiet_otter',
      assignee: 'ann@acme.example',
    },
    {
      id: duplicate,
      attributes: { title: 'The second', duplicate: true, bug_url: 'not a URL' },
      duplicateOf: original,
    },
    {
      id: elsewhere,
      program: 'other',
      attributes: { title: 'The third', description: 'Much' },
      duplicateOf: original,
    },
  ]);

async function single(path: string, token?: string): Promise<BugcrowdResource> {
  const { status, body } = await site().call(
    path,
    token === undefined ? {} : { authorization: `Token ${token}` },
  );
  expect(status).toBe(200);
  return body.data as BugcrowdResource;
}

describe('a submission', () => {
  it('has all its attributes, and not the time of its last change', async () => {
    const { attributes } = await single(`/submissions/${duplicate}`);
    expect(attributes).toEqual({
      bug_url: 'not a URL',
      custom_fields: {},
      description: null,
      duplicate: true,
      extra_info: null,
      http_request: null,
      last_transitioned_to_informational_at: null,
      last_transitioned_to_not_applicable_at: null,
      last_transitioned_to_not_reproducible_at: null,
      last_transitioned_to_out_of_scope_at: null,
      last_transitioned_to_resolved_at: null,
      last_transitioned_to_triaged_at: null,
      last_transitioned_to_unresolved_at: null,
      remediation_advice: null,
      severity: null,
      source: 'platform',
      state: 'new',
      submitted_at: '2026-11-03T09:12:00.000Z',
      title: 'The second',
      vrt_id: null,
      vrt_version: null,
      vulnerability_references: null,
    });
  });

  it('refers to what belongs to it', async () => {
    const { relationships } = await single(`/submissions/${original}`);
    const none = {
      data: [],
      links: { related: { href: '(NOT IMPLEMENTED YET)', meta: { count: 0, total_hits: 0 } } },
    };
    const one = (type: string) => ({
      data: { id: expect.any(String) as string, type },
      links: { related: { href: expect.any(String) as string } },
    });
    expect(relationships).toEqual({
      activities: none,
      assignee: one('identity'),
      claim_ticket: { data: null, links: { related: { href: null } } },
      comments: none,
      cvss_vector: one('cvss_vector'),
      duplicate_of: { data: null, links: { related: { href: null } } },
      duplicates: {
        data: [duplicate, elsewhere].map((id) => ({ id, type: 'submission' })),
        links: { related: { href: '(NOT IMPLEMENTED YET)', meta: { count: 2, total_hits: 2 } } },
      },
      external_issues: none,
      file_attachments: none,
      monetary_rewards: none,
      program: one('program'),
      researcher: one('identity'),
      target: one('target'),
    });
  });

  it.each([
    ['an unknown one', submissionId(9)],
    ['one of a program that the token does not see', elsewhere],
    ['what is no id', 'invalid_uuid'],
  ])('is not found: %s', async (_name, id) => {
    expect(await site().call(`/submissions/${id}`)).toMatchObject({
      status: 404,
      body: { errors: [{ title: 'Not Found', status: '404' }] },
    });
  });
});

describe('include', () => {
  const included = async (include: string, of = original): Promise<readonly object[]> => {
    const { status, body } = await site().call(`/submissions/${of}?include=${include}`);
    expect(status).toBe(200);
    return (body.included ?? []).map(({ type, attributes }) => ({ type, ...attributes }));
  };

  it.each<[string, readonly object[]]>([
    ['program', [{ type: 'program', code: 'acme', name: 'Acme' }]],
    ['target', [{ type: 'target', name: 'app.acme.example', category: 'website' }]],
    ['researcher', [{ type: 'identity', name: 'quiet_otter', staff: false }]],
    [
      'assignee',
      [{ type: 'identity', name: 'a Crowdcontrol user', email: 'ann@acme.example', staff: false }],
    ],
    [
      'program.organization',
      [
        { type: 'program', code: 'acme', name: 'Acme' },
        { type: 'organization', name: 'Acme' },
      ],
    ],
    ['', []],
    ['comments,comments.author,file_attachments,activities,monetary_rewards', []],
  ])('%s', async (include, expected) => {
    expect(await included(include)).toEqual(expected);
  });

  it('cvss_vector, whose score is no attribute of the submission', async () => {
    expect(await included('cvss_vector')).toEqual([
      expect.objectContaining({ type: 'cvss_vector', score: 9.1, version: 3, attack_vector: null }),
    ]);
    expect(await included('cvss_vector,target', duplicate)).toEqual([]);
  });

  it('a researcher who wants to stay unnamed', async () => {
    expect(await included('researcher', duplicate)).toEqual([
      { type: 'identity', name: 'a private user', staff: false },
    ]);
  });

  it('duplicate_of and duplicates', async () => {
    expect(await included('duplicate_of', duplicate)).toMatchObject([{ title: 'The first' }]);
    expect(await included('duplicates')).toMatchObject([
      { title: 'The second' },
      { title: 'Original submission in another program' },
    ]);
  });

  it('shows little of an original in a program that the token cannot see', async () => {
    const { body } = await site().call(`/submissions/${elsewhere}?include=duplicate_of`, {
      authorization: `Token ${OTHER_TOKEN}`,
    });
    const [only] = body.included ?? [];
    expect(only?.attributes).toMatchObject({
      title: 'Original submission in another program',
      state: 'triaged',
    });
    expect(only?.attributes).not.toHaveProperty('custom_fields');
    expect(only?.relationships).toEqual({});
  });

  it('gives each resource of a list once', async () => {
    const { body } = await site().call('/submissions?include=program,researcher');
    expect((body.included ?? []).map(({ type }) => type).sort()).toEqual(['identity', 'identity', 'program']);
  });

  it('refuses unknown names', async () => {
    expect(await site().call(`/submissions/${original}?include=program,blockers`)).toMatchObject({
      status: 400,
      body: { errors: [{ source: { pointer: '/include/1' } }] },
    });
  });

  it('is not in the answer by default', async () => {
    expect((await site().call('/submissions')).body).not.toHaveProperty('included');
  });
});

describe('fields', () => {
  it('keeps what is requested, attributes and relationships alike', async () => {
    const { attributes, relationships } = await single(
      `/submissions/${original}?fields[submission]=title,severity,program`,
    );
    expect(attributes).toEqual({ title: 'The first', severity: 2 });
    expect(Object.keys(relationships)).toEqual(['program']);
  });

  it('keeps nothing if nothing is requested', async () => {
    const { attributes, relationships } = await single(`/submissions/${original}?fields[submission]=`);
    expect([attributes, relationships]).toEqual([{}, {}]);
  });

  it('goes by type, and does not remove what is included', async () => {
    const { body } = await site().call(
      `/submissions?fields[submission]=state&fields[program]=code&include=program`,
    );
    expect(body.data).toMatchObject([{ relationships: {} }, { relationships: {} }]);
    expect(body.included).toMatchObject([
      { type: 'program', attributes: { code: 'acme' }, relationships: {} },
    ]);
    expect(body.included?.[0]?.attributes).not.toHaveProperty('name');
  });
});

describe('programs', () => {
  const codes = async (path: string, token?: string): Promise<readonly unknown[]> =>
    ((await single(path, token)) as unknown as readonly BugcrowdResource[]).map(
      ({ attributes }) => attributes['code'],
    );

  it('are those of the token', async () => {
    expect(await codes('/programs')).toEqual(['acme', 'bare-metal']);
    expect(await codes('/programs', OTHER_TOKEN)).toEqual(['other']);
    expect(await codes('/programs?page[limit]=1&page[offset]=1')).toEqual(['bare-metal']);
  });

  it('can be filtered by organization', async () => {
    const [acme, , other] = programs.map(({ organization }) => organization.id);
    expect(await codes(`/programs?filter[organization_id]=${acme ?? ''}`)).toEqual(['acme', 'bare-metal']);
    expect(await codes(`/programs?filter[organization_id]=${other ?? ''}`)).toEqual([]);
  });

  it('can be read one by one', async () => {
    const [acme, , other] = programs;
    const { body } = await site().call(
      `/programs/${acme?.id ?? ''}?include=organization&fields[program]=code`,
    );
    expect(body).toMatchObject({
      data: { attributes: { code: 'acme' } },
      included: [{ type: 'organization' }],
    });
    expect(await site().call(`/programs/${other?.id ?? ''}`)).toMatchObject({ status: 404 });
  });

  it.each(['/programs?sort=promoted-desc', '/programs?include=submissions'])(
    'do not cover %s and say so',
    async (path) => {
      expect(await site().call(path)).toMatchObject({ status: 501 });
    },
  );

  it('refuse an unknown filter', async () => {
    expect(await site().call('/programs?filter[code]=acme')).toMatchObject({ status: 400 });
  });
});
