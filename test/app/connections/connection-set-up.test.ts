import type { ArrivalsResult, SetUpResult, SetUpView } from '../../../src/contract/connections';
import { submissionPayload } from '../../support/payloads';
import { describeApp } from '../../support/site';
import { maintenanceSite } from '../../support/maintenance-site';

const SECRET = 'third-webhook-secret-0123456789abcdef';

interface Overview {
  readonly connections: readonly { readonly id: string; readonly signing: unknown }[];
  readonly setUps: readonly SetUpView[];
}

describeApp('the setup of a connection', (site) => {
  const { ask, quiet } = maintenanceSite(site);
  const begin = (id = 'third', program = 'third-program') => ask('beginSetUp', { id, program });
  const save = (change: object, id = 'third') => ask('saveSetUp', { id, change });
  const switchOn = (id = 'third') => ask('switchOn', { id, pinPanel: false });
  const overview = async (): Promise<Overview> => {
    await site.advance('PT1S');
    return (await ask('getOverview')) as Overview;
  };
  const arrivals = async (connectionId = 'third') => {
    await site.advance('PT1S');
    const result = (await ask('listArrivals', { connectionId })) as ArrivalsResult;
    if (result.type !== 'arrivals') throw new Error(JSON.stringify(result));
    return result.arrivals;
  };
  const issueTypeId = async (): Promise<string> => {
    const { choices } = (await ask('issueTypesOf', { projectId: await projectId() })) as {
      choices: readonly { value: string; name: string }[];
    };
    return choices.find(({ name }) => name === 'Vulnerability')?.value ?? '';
  };
  const projectId = async (): Promise<string> => {
    const { choices } = (await ask('searchProjects', { query: 'SEC' })) as {
      choices: readonly { value: string }[];
    };
    return choices[0]?.value ?? '';
  };
  const upToReview = async (): Promise<void> => {
    await begin();
    await save({ step: 'address' });
    await save({ step: 'secret', secret: SECRET });
    await save({ step: 'project', projectId: await projectId(), issueTypeId: await issueTypeId() });
    await save({ step: 'policy', policyId: 'atlassian-cloud' });
    await save({ step: 'admission', createOn: 'new', minSeverity: 'medium', wantDuplicates: true });
  };
  const deliver = (payload: unknown, secret = SECRET) =>
    site.deliver(payload, { connection: 'third', secret });

  it('saves each step, and knows where to continue', async () => {
    expect(await begin()).toMatchObject({ type: 'set-up', setUp: { next: 'address', hasSecret: false } });
    expect((await overview()).setUps).toMatchObject([
      { id: 'third', program: 'third-program', next: 'address', begunBy: 'admin' },
    ]);
    await save({ step: 'address' });
    const { setUp } = (await save({ step: 'secret', secret: `  ${SECRET}\n` })) as Extract<
      SetUpResult,
      { type: 'set-up' }
    >;
    expect(setUp).toMatchObject({ next: 'project', hasSecret: true });
    expect(JSON.stringify([setUp, await overview()])).not.toContain(SECRET);
    expect((await overview()).connections.map(({ id }) => id)).toEqual(['bare', 'demo']);
  });

  it('creates the connection, and an issue from the first delivery', async () => {
    await upToReview();
    expect(await switchOn()).toMatchObject({
      type: 'on',
      panel: { type: 'pinned' },
      suspended: { count: 0 },
    });
    const seen = await overview();
    expect(seen.setUps).toEqual([]);
    expect(seen.connections.find(({ id }) => id === 'third')).toMatchObject({
      program: 'third-program',
      projectKey: 'SEC',
      issueType: 'Vulnerability',
      policyId: 'atlassian-cloud',
      settings: { createOn: 'new', minSeverity: 'medium', wantDuplicates: true },
    });
    expect(await arrivals()).toEqual([]);
    expect((await deliver(submissionPayload())).status).toBe(200);
    await quiet();
    expect(await arrivals()).toMatchObject([
      { outcome: 'created', issueKey: 'SEC-1', signedWith: { secret: 0, order: 'body-timestamp' } },
    ]);
    expect(await site.projection('SEC-1')).toMatchObject({
      connection: 'third',
      policy: 'atlassian-cloud@1',
    });
  });

  it('loses no delivery that comes before it is activated', async () => {
    await begin();
    expect((await deliver(submissionPayload())).status).toBe(401);
    await save({ step: 'secret', secret: SECRET });
    expect((await deliver(submissionPayload())).status).toBe(200);
    await quiet();
    expect(await arrivals()).toMatchObject([
      { outcome: 'suspended', reason: { code: 'connection-not-switched-on' }, issueKey: null },
    ]);
    expect(await site.search('project = SEC')).toEqual([]);
    expect((await overview()).setUps).toMatchObject([{ suspended: { count: 1, more: false } }]);
    await upToReview();
    expect(await switchOn()).toMatchObject({ type: 'on', suspended: { count: 1 } });
    await quiet();
    expect(await site.search('project = SEC')).toHaveLength(1);
    expect(await arrivals()).toMatchObject([{ outcome: 'created', issueKey: 'SEC-1' }]);
  });

  it.each([
    ['id', 'demo', 'x', /already/],
    ['id', 'Not an id', 'x', /small letters/],
    ['program', 'third', 'a/b', /program’s code/],
  ])('refuses a wrong %s: %s, %s', async (place, id, program, problem) => {
    expect(await begin(id, program)).toMatchObject({
      type: 'invalid',
      place,
      problem: expect.stringMatching(problem) as string,
    });
    expect((await overview()).setUps).toEqual([]);
  });

  it('refuses a name that another setup has', async () => {
    await begin();
    expect(await begin('third', 'other')).toMatchObject({ type: 'invalid', place: 'id' });
    expect((await overview()).setUps).toMatchObject([{ program: 'third-program' }]);
  });

  it.each([
    ['secret', { step: 'secret', secret: 'short' }],
    ['secret', { step: 'secret', secret: null }],
    ['project', { step: 'project', projectId: '99999', issueTypeId: '1' }],
    ['policyId', { step: 'policy', policyId: 'none' }],
    ['program', { step: 'program', program: 'a b' }],
  ])('reports what is wrong with the %s: %j', async (place, change) => {
    await begin();
    expect(await save(change)).toMatchObject({ type: 'invalid', place });
    expect((await overview()).setUps).toMatchObject([{ next: 'address', hasSecret: false }]);
  });

  it('is not activated without a project, without a secret, or beside another connection of the program', async () => {
    // The storage's queries lag behind its writes.
    await site.advance('PT1S');
    await begin('third', 'ACME');
    expect(await switchOn()).toMatchObject({ type: 'invalid', place: 'project' });
    await save({ step: 'project', projectId: await projectId(), issueTypeId: await issueTypeId() });
    expect(await switchOn()).toMatchObject({ type: 'invalid', place: 'secret' });
    await save({ step: 'secret', secret: SECRET });
    expect(await switchOn()).toMatchObject({
      type: 'invalid',
      place: 'program',
      problem: expect.stringContaining('“demo”') as string,
    });
    expect((await overview()).connections).toHaveLength(2);
    await ask('pauseConnection');
    await site.advance('PT1S');
    expect(await switchOn()).toMatchObject({ type: 'on' });
  });

  it('is discarded with its secret and its deliveries', async () => {
    await begin();
    await save({ step: 'secret', secret: SECRET });
    await deliver(submissionPayload());
    await quiet();
    expect(await ask('discardSetUp', { id: 'third' })).toEqual({ type: 'discarded' });
    expect(await ask('discardSetUp', { id: 'third' })).toEqual({ type: 'unknown-set-up' });
    expect((await deliver(submissionPayload({ eventId: 'event-2' }))).status).toBe(401);
    await quiet();
    await upToReview();
    expect(await switchOn()).toMatchObject({ type: 'on', suspended: { count: 0 } });
    await quiet();
    expect(await site.search('project = SEC')).toEqual([]);
  });

  it('marks a delivery of another program', async () => {
    await upToReview();
    await switchOn();
    const programs = [
      { id: 'program-1', type: 'program', attributes: { code: 'other-program', name: 'Other' } },
    ];
    await deliver(submissionPayload({ included: programs }));
    await quiet();
    expect(await arrivals()).toMatchObject([{ program: 'other-program', isForeign: true }]);
  });

  it.each(['dev', 'viewer'])('is closed to %s, function by function', async (accountId) => {
    await begin();
    for (const [functionKey, payload] of [
      ['beginSetUp', { id: 'fourth', program: 'x' }],
      ['saveSetUp', { id: 'third', change: { step: 'secret', secret: SECRET } }],
      ['switchOn', { id: 'third', pinPanel: false }],
      ['discardSetUp', { id: 'third' }],
      ['listArrivals', {}],
      ['searchProjects', { query: '' }],
      ['issueTypesOf', { projectId: '10000' }],
      ['searchPeople', { query: '' }],
      ['namePeople', { accountIds: ['admin'] }],
      ['listPriorities', { connectionId: 'demo' }],
      ['listSiteResolutions', {}],
    ] as const)
      expect(await ask(functionKey, payload, accountId)).toEqual({ type: 'no-permission' });
    expect((await overview()).setUps).toMatchObject([{ id: 'third', hasSecret: false }]);
  });
});
