import { submissionPayload } from '../../support/payloads';
import { describeApp } from '../../support/site';

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
  readonly group: string | null;
  readonly document: string | null;
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
    const settings = { ...demo?.settings, policyId };
    const payload = { connectionId: 'demo', settings, base: demo?.settings };
    expect(await site.invoke('admin-page', 'saveSettings', { payload })).toEqual({ type: 'saved' });
  };
  const deliver = async (eventId: string, attributes: Record<string, unknown> = {}): Promise<void> => {
    const submissionId = `7c1d0000-0000-4000-8000-${eventId.slice(6).padStart(12, '0')}`;
    await site.deliver(submissionPayload({ eventId, submissionId, attributes }));
    await site.settle();
  };

  it('lists the presets, Atlassian’s with their documents', async () => {
    const { policies } = await overview();
    expect(policies.map(({ id, preset, group }) => [id, preset, group])).toEqual([
      ['marketplace-cloud-2026', true, 'atlassian'],
      ['marketplace-cloud-2022', true, 'atlassian'],
      ['marketplace-data-center', true, 'atlassian'],
      ['marketplace-data-center-2022', true, 'atlassian'],
      ['atlassian-cloud', true, 'atlassian'],
      ['atlassian-data-center', true, 'atlassian'],
      ['cisa-bod-19-02', true, 'standard'],
      ['cisa-bod-22-01', true, 'standard'],
      ['fedramp', true, 'standard'],
      ['pci-dss-4', true, 'standard'],
      ['defectdojo', true, 'standard'],
      ['bounty-response', true, 'program'],
      ['disclosure-90', true, 'program'],
    ]);
    for (const { id, version, name, group, document } of policies)
      if (group === 'atlassian')
        expect(JSON.parse(document ?? '')).toMatchObject({ id, version, name, timeZone: 'UTC' });
      else expect(document).toBeNull();
  });

  it.each(['dev', 'viewer'])('saves none from %s', async (accountId) => {
    expect(await save(own, accountId)).toEqual({ type: 'no-permission' });
    expect(await save('not JSON', accountId)).toEqual({ type: 'no-permission' });
    expect(await ownPolicies()).toEqual([]);
  });

  it('saves custom policies, and counts their versions itself', async () => {
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

  it('saves two at once as two versions', async () => {
    const results = await Promise.all([save(own), save({ ...own, name: 'Acme, by another' })]);
    expect(results.map((result) => (result as { version: number }).version).sort()).toEqual([1, 2]);
  });

  it('creates no version with the current content', async () => {
    await save(own);
    expect(await save({ ...own, version: 9 })).toEqual({ type: 'unchanged', id: 'acme', version: 1 });
    expect(await save({ ...own, allowPause: false })).toMatchObject({ type: 'saved', version: 2 });
  });

  it('refuses an edit of an outdated version, and names who saved the current one', async () => {
    await save(own);
    const based = (basedOn: number | null, changes: object): Promise<unknown> =>
      site.invoke('admin-page', 'savePolicy', {
        payload: { document: JSON.stringify({ ...own, ...changes }), basedOn },
      });
    expect(await based(1, { name: 'Acme, second edition' })).toMatchObject({ type: 'saved', version: 2 });
    expect(await based(1, { allowPause: false })).toEqual({
      type: 'stale',
      version: 2,
      savedAt: expect.any(String) as string,
      savedBy: 'Ada Admin',
    });
    expect(await based(2, { allowPause: false })).toMatchObject({ type: 'saved', version: 3 });
    expect(await based(null, { allowPause: true })).toMatchObject({ type: 'invalid', place: 'id' });
    expect(await based(1, { id: 'nowhere' })).toMatchObject({ type: 'invalid', place: 'id' });
  });

  it('keeps every version, with its changes, date and author', async () => {
    await save(own);
    await save({ ...own, targets: { fix: { critical: { days: 3 } } } });
    const payload = { policyId: 'acme' };
    expect(await site.invoke('admin-page', 'getPolicyHistory', { payload })).toMatchObject({
      type: 'history',
      more: false,
      versions: [
        {
          version: 2,
          savedBy: 'Ada Admin',
          changes: [
            { place: 'targets.fix.critical.days', from: '2', to: '3' },
            { place: 'targets.fix.high', from: '{"days":5}', to: null },
          ],
        },
        { version: 1, savedBy: 'Ada Admin', changes: [] },
      ],
    });
    const preset = { payload: { policyId: 'atlassian-cloud' } };
    expect(await site.invoke('admin-page', 'getPolicyHistory', preset)).toMatchObject({
      versions: [{ version: 1, savedAt: null, savedBy: null }],
    });
    expect(
      await site.invoke('admin-page', 'getPolicyHistory', { payload: { policyId: 'nowhere' } }),
    ).toMatchObject({ type: 'invalid' });
  });

  it('shows due dates under an unsaved document', async () => {
    const tried = (document: object): Promise<unknown> =>
      site.invoke('admin-page', 'tryPolicy', { payload: { document: JSON.stringify(document) } });
    const inDays = new Date((await site.now()).getTime() + 2 * 86_400_000);
    const date = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(inDays);
    expect(
      await tried({ ...own, targets: { ...own.targets, triage: { critical: { days: 2 } } } }),
    ).toMatchObject({
      type: 'examples',
      examples: [
        { severity: 'critical', dates: { fix: date, triage: date, 'first-response': null } },
        { severity: 'high' },
        { severity: 'medium', dates: { fix: null, triage: null } },
        { severity: 'low' },
        { severity: 'informational' },
      ],
    });
    expect(await tried({ ...own, reopen: 'never' })).toMatchObject({ type: 'invalid', place: 'reopen' });
    expect(await ownPolicies()).toEqual([]);
  });

  it('refuses a misspelled rule, which would be missing unnoticed', async () => {
    expect(await save({ ...own, triageWindowDay: 14 })).toMatchObject({
      type: 'invalid',
      place: 'triageWindowDay',
    });
  });

  it('accepts a copy of a preset under another id', async () => {
    const [preset] = (await overview()).policies;
    const copy = { ...(JSON.parse(preset?.document ?? '') as object), id: 'marketplace-cloud-2026-copy' };
    expect(await save(copy)).toEqual({ type: 'saved', id: 'marketplace-cloud-2026-copy', version: 1 });
  });

  it.each([
    ['no JSON', '{\n  "id": acme\n}', 'document', "not JSON: Unexpected token 'a'"],
    ['a list', '[]', 'document', 'not a list'],
    ['nothing', 'null', 'document', 'null'],
    ['no id', { ...own, id: undefined }, 'id', 'missing'],
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
    expect(await save(document)).toMatchObject({
      type: 'invalid',
      place,
      problem: expect.stringContaining(problem) as string,
    });
    expect(await ownPolicies()).toEqual([]);
  });

  it('names every problem of a document, the first one first', async () => {
    const calendar = {
      timeZone: 'Mars/Olympus',
      week: { mon: [['09:00', '08:00']] },
      holidays: ['2026-02-30'],
    };
    const result = await save({
      ...own,
      name: '',
      sourceUrl: 'javascript:alert(1)',
      targets: { fix: { critical: { days: -1 }, high: { hours: 4, calendar } } },
    });
    expect(result).toMatchObject({ type: 'invalid', place: 'name', problem: 'a name is needed' });
    const { problems } = result as { readonly problems: readonly { readonly place: string }[] };
    expect(problems.map(({ place }) => place)).toEqual([
      'name',
      'sourceUrl',
      'targets.fix.critical.days',
      'targets.fix.high.calendar.timeZone',
      'targets.fix.high.calendar.week.mon',
      'targets.fix.high.calendar.holidays[0]',
    ]);
  });

  it('refuses one that is too large, and suggests what to leave out', async () => {
    const holidays = Array.from({ length: 2000 }, (_, day) =>
      new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
    );
    const calendar = { timeZone: 'UTC', week: { mon: [['09:00', '17:00']] }, holidays };
    const of = (count: number): object =>
      Object.fromEntries(
        ['critical', 'high', 'medium', 'low', 'informational']
          .slice(0, count)
          .map((severity) => [severity, { days: 5, calendar }]),
      );
    expect(await save({ ...own, targets: { fix: of(5) } })).toMatchObject({
      type: 'invalid',
      place: 'document',
      problem: expect.stringContaining('too large to store') as string,
    });
    expect(await save({ ...own, targets: { fix: of(4) } })).toMatchObject({ type: 'saved' });
  });

  it('refuses an invalid payload, or one that is larger than the storage allows', async () => {
    for (const payload of [{}, { document: own }, { document: ' '.repeat(400_001) }])
      expect(await site.invoke('admin-page', 'savePolicy', { payload })).toHaveProperty('error');
  });

  it('applies to cases whose clock starts later, once a connection follows it', async () => {
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
