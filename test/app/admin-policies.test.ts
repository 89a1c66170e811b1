import { submissionPayload } from '../support/payloads';
import { describeApp } from '../support/site';

const own = {
  id: 'acme',
  version: 1,
  name: 'Acme product security',
  timeZone: 'Europe/London',
  clockBase: 'submitted',
  targets: { fix: { critical: { days: 2 }, high: { days: 5 } } },
  severityChange: 'from-start',
  reopen: 'resume',
  allowPause: true,
};

interface ListedPolicy {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly preset: boolean;
  readonly document: string;
}

describeApp('the policies of the admin page', (site) => {
  const save = (document: unknown, accountId = 'admin'): Promise<unknown> =>
    site.invoke('admin-page', 'savePolicy', {
      payload: { document: typeof document === 'string' ? document : JSON.stringify(document) },
      accountId,
    });
  const overview = async (): Promise<{
    readonly policies: readonly ListedPolicy[];
    readonly connections: readonly { readonly id: string; readonly settings: object }[];
  }> => {
    await site.advance('PT1S');
    return (await site.invoke('admin-page', 'getOverview')) as Awaited<ReturnType<typeof overview>>;
  };
  const ownPolicies = async (): Promise<readonly ListedPolicy[]> =>
    (await overview()).policies.filter(({ preset }) => !preset);
  const follow = async (policyId: string): Promise<void> => {
    const demo = (await overview()).connections.find(({ id }) => id === 'demo');
    const payload = { connectionId: 'demo', settings: { ...demo?.settings, policyId } };
    expect(await site.invoke('admin-page', 'saveSettings', { payload })).toEqual({ type: 'saved' });
  };
  const deliver = async (eventId: string, attributes: Record<string, unknown> = {}): Promise<void> => {
    const submissionId = `7c1d0000-0000-4000-8000-${eventId.slice(6).padStart(12, '0')}`;
    await site.deliver(submissionPayload({ eventId, submissionId, attributes }));
    await site.settle();
  };

  it('lists the presets with their documents', async () => {
    const { policies } = await overview();
    expect(policies.map(({ id, preset }) => [id, preset])).toEqual([
      ['marketplace-cloud-2026', true],
      ['marketplace-cloud-2022', true],
      ['marketplace-data-center', true],
      ['marketplace-data-center-2022', true],
      ['atlassian-cloud', true],
      ['atlassian-data-center', true],
    ]);
    for (const { id, version, name, document } of policies)
      expect(JSON.parse(document)).toMatchObject({ id, version, name, timeZone: 'UTC' });
  });

  it.each(['dev', 'viewer'])('keeps none from %s', async (accountId) => {
    expect(await save(own, accountId)).toEqual({ type: 'no-permission' });
    expect(await save('not JSON', accountId)).toEqual({ type: 'no-permission' });
    expect(await ownPolicies()).toEqual([]);
  });

  it('keeps one of the site’s own, and counts its versions itself', async () => {
    expect(await save({ ...own, version: 7 })).toEqual({ type: 'saved', id: 'acme', version: 1 });
    expect(await save({ ...own, name: 'Acme, second edition' })).toEqual({
      type: 'saved',
      id: 'acme',
      version: 2,
    });
    const [listed, ...others] = await ownPolicies();
    expect(others).toEqual([]);
    expect(listed).toMatchObject({ id: 'acme', version: 2, name: 'Acme, second edition', preset: false });
    expect(JSON.parse(listed?.document ?? '')).toEqual({ ...own, version: 2, name: 'Acme, second edition' });
  });

  it('two at once become two versions', async () => {
    const results = await Promise.all([save(own), save(own)]);
    expect(results.map((result) => (result as { version: number }).version).sort()).toEqual([1, 2]);
  });

  it('refuses a rule that is misspelt, which would be missing without a word', async () => {
    expect(await save({ ...own, triageWindowDay: 14 })).toMatchObject({
      type: 'invalid',
      place: 'triageWindowDay',
    });
  });

  it('takes a copy of a preset under an id of its own', async () => {
    const [preset] = (await overview()).policies;
    const copy = { ...(JSON.parse(preset?.document ?? '') as object), id: 'marketplace-cloud-2026-copy' };
    expect(await save(copy)).toEqual({ type: 'saved', id: 'marketplace-cloud-2026-copy', version: 1 });
  });

  it.each([
    ['no JSON', '{\n  "id": acme\n}', 'document', "not JSON: Unexpected token 'a'"],
    ['a list', '[]', 'document', 'not a list'],
    ['nothing', 'null', 'document', 'null'],
    ['no id', { ...own, id: undefined }, 'id', 'id'],
    ['an id with a space', { ...own, id: 'ac me' }, 'id', 'small letters'],
    ['the id of a preset', { ...own, id: 'atlassian-cloud' }, 'id', 'a preset cannot be changed'],
    ['no name', { ...own, name: ' ' }, 'name', 'name'],
    ['an unknown zone', { ...own, timeZone: 'Mars/Olympus' }, 'timeZone', 'is not a time zone'],
    ['a list of targets', { ...own, targets: [] }, 'targets', 'not a list'],
    [
      'part of a day',
      { ...own, targets: { fix: { high: { days: 1.5 } } } },
      'targets.fix.high.days',
      'a whole number',
    ],
    ['a rule that there is not', { ...own, reopen: 'never' }, 'reopen', 'restart'],
  ])('names the place and the problem of a document with %s', async (_, document, place, problem) => {
    expect(await save(document)).toEqual({
      type: 'invalid',
      place,
      problem: expect.stringContaining(problem) as string,
    });
    expect(await ownPolicies()).toEqual([]);
  });

  it('refuses a payload that is none, or larger than the storage', async () => {
    for (const payload of [{}, { document: own }, { document: ' '.repeat(100_001) }])
      expect(await site.invoke('admin-page', 'savePolicy', { payload })).toHaveProperty('error');
  });

  it('holds for cases whose clock starts from now on, once a connection follows it', async () => {
    await save(own);
    await deliver('event-1');
    await follow('acme');
    await deliver('event-2');
    await save({ ...own, targets: { fix: { high: { days: 6 } } } });
    await deliver('event-3');
    await deliver('event-2', { title: 'Another title' });
    const dates: unknown[] = [];
    for (const key of ['SEC-1', 'SEC-2', 'SEC-3'])
      dates.push([(await site.projection(key))['policy'], (await site.issue(key)).fields.duedate]);
    expect(dates).toEqual([
      ['marketplace-cloud-2026@1', '2026-12-01'],
      ['acme@1', '2026-11-06'],
      ['acme@2', '2026-11-07'],
    ]);
  });
});
