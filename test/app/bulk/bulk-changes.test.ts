import type { BulkPreviewResult, BulkStep, BulkStepResult, PlannedIssue } from '../../../src/contract/bulk';
import type { BulkWish } from '../../../src/domain/bulk/bulk-action';
import { ownPolicy } from '../../support/own-policy';
import { submissionPayload } from '../../support/payloads';
import { describeLoggedApp } from '../../support/site';

const DAY_MS = 86_400_000;
const pausing = { ...ownPolicy, allowPause: true };
const plan = 'Vendor ships on Friday';
const reason = 'Waiting for the vendor';
const weekMore = { type: 'ask-extension', until: { days: 7 }, plan } as const;
const pause = { type: 'pause', reason } as const;

type Preview = Extract<BulkPreviewResult, { type: 'preview' }>;

describeLoggedApp('changing several issues from the overview', (site) => {
  let nowMs = 0;
  const at = (daysAgo: number): string => new Date(nowMs - daysAgo * DAY_MS).toISOString();
  const dayIn = (days: number): string => new Date(nowMs + days * DAY_MS).toISOString().slice(0, 10);
  const idOf = async (key: string): Promise<string> => (await site.issue(key, 'summary')).id;
  const due = async (key: string): Promise<unknown> => (await site.issue(key)).fields.duedate;
  const preview = async (
    wish: BulkWish,
    issueIds: readonly string[],
    accountId = 'dev',
  ): Promise<BulkPreviewResult> =>
    (await site.invoke('overview', 'previewBulk', {
      payload: { wish, issueIds },
      accountId,
    })) as BulkPreviewResult;
  const planned = async (wish: BulkWish, keys: readonly string[], accountId = 'dev'): Promise<Preview> => {
    const answer = await preview(wish, await Promise.all(keys.map(idOf)), accountId);
    if (answer.type !== 'preview') throw new Error(answer.type);
    return answer;
  };
  const stepOf = (issue: PlannedIssue | undefined, since: string): BulkStep => {
    if (issue?.type !== 'will') throw new Error(`Nothing is planned: ${JSON.stringify(issue)}`);
    const { issueId, action, version, needsApproval } = issue;
    return { issueId, action, version, needsApproval, since };
  };
  const take = async (step: BulkStep, accountId = 'dev'): Promise<BulkStepResult> =>
    (await site.invoke('overview', 'takeBulkStep', { payload: step, accountId })) as BulkStepResult;

  /** Three high ones, triaged four days ago: each is due in 24 days under a policy that allows pauses. */
  beforeEach(async () => {
    nowMs = (await site.now()).getTime();
    await site.invoke('admin-page', 'savePolicy', { payload: { document: JSON.stringify(pausing) } });
    await site.saveSettings({ policyId: pausing.id, approvers: ['lead'], decidesAlone: [] });
    for (const number of [1, 2, 3])
      await site.deliver(
        submissionPayload({
          ...{ eventId: `event-${String(number)}`, submissionId: `submission-${String(number)}` },
          createdAt: at(4),
          attributes: { submitted_at: at(5), last_transitioned_to_triaged_at: at(4) },
        }),
      );
    await site.settle();
    await site.clearLedger();
  });

  it('shows the date of each before and after, and asks Jira once, as the person', async () => {
    const { issues } = await planned(weekMore, ['SEC-1', 'SEC-2', 'SEC-3']);
    expect(issues).toHaveLength(3);
    for (const issue of issues)
      expect(issue).toMatchObject({ type: 'will', needsApproval: true, from: dayIn(24), to: dayIn(31) });
    const { entries, totals } = await site.ledger();
    const asked = entries.filter(({ kind, functionKey }) => kind === 'jira' && functionKey === 'overview-fn');
    expect(asked.map(({ method, path, as }) => `${method} ${path} ${as}`)).toEqual([
      'POST /rest/api/3/permissions/check user dev',
    ]);
    expect(totals.kvs.writes).toBe(0);
    expect(totals.queue.pushes).toBe(0);
  });

  it('asks for an extension of each, with a comment, and moves no date', async () => {
    const { at: since, issues } = await planned(weekMore, ['SEC-1', 'SEC-2']);
    for (const issue of issues)
      expect(await take(stepOf(issue, since))).toEqual({
        ...{ type: 'requested', earlier: false, dueDate: dayIn(24) },
      });
    expect(await due('SEC-1')).toBe(dayIn(24));
    expect((await site.comments('SEC-2')).join(' ')).toContain(plan);
    expect(await site.projection('SEC-2')).toMatchObject({ request: 'waiting' });
    expect(await site.projection('SEC-3')).toMatchObject({ request: 'none' });
    // An approver decides on the panel, as about any request.
    const where = { issueKey: 'SEC-1', accountId: 'lead' };
    const panel = (await site.invoke('sla-panel', 'getPanel', where)) as { readonly version: number };
    const approval = { action: { type: 'approve-extension' }, version: panel.version };
    expect(await site.invoke('sla-panel', 'takeAction', { ...where, payload: approval })).toMatchObject({
      type: 'done',
    });
    expect(await due('SEC-1')).toBe(dayIn(31));
  });

  it.each([
    ['dev', [], 'requested', dayIn],
    ['lead', [], 'requested', dayIn],
    ['dev', ['dev'], 'done', () => null],
  ] as const)(
    'pauses as %s, who decides alone if in %j: %s',
    async (accountId, decidesAlone, type, dueIn) => {
      await site.saveSettings({ decidesAlone });
      const { at: since, issues } = await planned(pause, ['SEC-1'], accountId);
      expect(issues[0]).toMatchObject({ needsApproval: type === 'requested', from: dayIn(24), to: null });
      const dueDate = dueIn(24);
      expect(await take(stepOf(issues[0], since), accountId)).toEqual({ type, earlier: false, dueDate });
      expect(await due('SEC-1')).toBe(dueDate);
    },
  );

  it('resumes what is paused, with the time added', async () => {
    await site.saveSettings({ decidesAlone: ['dev'] });
    const first = await planned(pause, ['SEC-1']);
    await take(stepOf(first.issues[0], first.at));
    await site.advance('P2D');
    const { at: since, issues } = await planned({ type: 'resume', reason }, ['SEC-1', 'SEC-2']);
    expect(issues).toMatchObject([
      { type: 'will', needsApproval: false, from: null, to: dayIn(26) },
      { type: 'cannot', because: 'not-paused' },
    ]);
    expect(await take(stepOf(issues[0], since))).toEqual({
      type: 'done',
      earlier: false,
      dueDate: dayIn(26),
    });
    expect(await due('SEC-1')).toBe(dayIn(26));
  });

  it('says of each issue why it cannot be changed', async () => {
    await site.jira('POST', '/issue', {
      fields: { project: { key: 'SEC' }, issuetype: { name: 'Vulnerability' }, summary: 'By hand' },
    });
    const first = await planned(weekMore, ['SEC-1']);
    await take(stepOf(first.issues[0], first.at));
    await site.post('/host/jira', { level: 'SEC-3', without: ['dev'] });
    const { issues } = await planned(weekMore, ['SEC-1', 'SEC-2', 'SEC-3', 'SEC-4']);
    expect(issues).toMatchObject([
      { type: 'cannot', because: 'already-asked' },
      { type: 'will' },
      { type: 'cannot', because: 'no-permission' },
      { type: 'cannot', because: 'not-tracked' },
    ]);
  });

  it('plans an issue once that is named twice', async () => {
    const { issues } = await planned(weekMore, ['SEC-2', 'SEC-1', 'SEC-2', 'SEC-1']);
    expect(issues.map(({ issueId }) => issueId)).toEqual([await idOf('SEC-2'), await idOf('SEC-1')]);
  });

  it('names an issue whose policy is missing, and goes on with the others', async () => {
    await site.saveSettings({ policyId: 'marketplace-cloud-2026' });
    await site.deliver(
      submissionPayload({
        ...{ eventId: 'event-4', submissionId: 'submission-4', createdAt: at(4) },
        attributes: { submitted_at: at(5), last_transitioned_to_triaged_at: at(4) },
      }),
    );
    await site.settle();
    // As the storage answers for a key that it has not.
    const body = { code: 'KEY_NOT_FOUND', message: 'Failed to find key' };
    await site.fault({ target: 'kvs', match: `/get policy:${pausing.id}:`, status: 404, body });
    const { issues } = await planned(weekMore, ['SEC-1', 'SEC-4']);
    expect(issues).toMatchObject([{ type: 'cannot', because: 'policy-missing' }, { type: 'will' }]);
  });

  it.each(['viewer', 'nobody-at-all'])('lets %s preview and change nothing', async (accountId) => {
    const { at: since, issues } = await planned(weekMore, ['SEC-1']);
    expect(await preview(weekMore, [await idOf('SEC-1')], accountId)).toEqual({ type: 'no-permission' });
    await site.clearLedger();
    expect(await take(stepOf(issues[0], since), accountId)).toEqual({ type: 'no-permission' });
    const { totals } = await site.ledger();
    expect(totals.kvs.writes).toBe(0);
    expect(totals.queue.pushes).toBe(0);
    expect(await site.projection('SEC-1')).toMatchObject({ request: 'none' });
  });

  it('asks again for each change whether the person may edit that issue', async () => {
    const { at: since, issues } = await planned(weekMore, ['SEC-1', 'SEC-2']);
    const deny = { project: 'SEC', account: 'dev', permissions: ['SCHEDULE_ISSUES'] };
    await take(stepOf(issues[0], since));
    await site.post('/host/jira', { deny });
    expect(await take(stepOf(issues[1], since))).toEqual({ type: 'no-permission' });
    expect(await site.projection('SEC-2')).toMatchObject({ request: 'none' });
    expect((await planned(weekMore, ['SEC-2'])).issues).toMatchObject([{ because: 'no-permission' }]);
  });

  it('previews nothing for people whom Jira lets change no collections of issues', async () => {
    const deny = { account: 'dev', permissions: ['BULK_CHANGE'] };
    expect((await site.post('/host/jira', { deny })).status).toBe(200);
    expect(await preview(weekMore, [await idOf('SEC-1')])).toEqual({ type: 'no-permission' });
    expect(await preview(weekMore, [await idOf('SEC-1')], 'lead')).toMatchObject({ type: 'preview' });
  });

  it('changes only what was previewed: not a case that somebody has changed since', async () => {
    const { at: since, issues } = await planned(weekMore, ['SEC-1']);
    await site.saveSettings({ decidesAlone: ['lead'] });
    const other = await planned(pause, ['SEC-1'], 'lead');
    await take(stepOf(other.issues[0], other.at), 'lead');
    expect(await take(stepOf(issues[0], since))).toEqual({ type: 'changed' });
    expect(await site.projection('SEC-1')).toMatchObject({ request: 'none', state: 'paused' });
  });

  it('does not pause at once what was previewed as a request', async () => {
    const { at: since, issues } = await planned(pause, ['SEC-1']);
    await site.saveSettings({ decidesAlone: ['dev'] });
    expect(await take(stepOf(issues[0], since))).toEqual({ type: 'changed' });
    expect(await due('SEC-1')).toBe(dayIn(24));
  });

  it.each(['before', 'after'] as const)(
    'does nothing twice if the app crashes %s writing to Jira, and the run goes on',
    async (crash) => {
      const { at: since, issues } = await planned(weekMore, ['SEC-1', 'SEC-2']);
      const [one, two] = issues.map((issue) => stepOf(issue, since));
      if (one === undefined || two === undefined) throw new Error('There are two.');
      await site.fault({ target: 'jira', match: 'POST /rest/api/3/issue/10001/comment', crash, times: 1 });
      expect(await take(one)).toMatchObject({ error: expect.anything() as unknown });
      // The same calls again: the first one says what it did.
      expect(await take(one)).toEqual({ type: 'requested', earlier: true, dueDate: dayIn(24) });
      expect(await take(two)).toMatchObject({ type: 'requested', earlier: false });
      await site.advance('PT3M');
      await site.settle();
      for (const key of ['SEC-1', 'SEC-2']) {
        const told = (await site.comments(key)).filter((text) => text.includes(plan));
        expect(told).toHaveLength(1);
        expect(await site.projection(key)).toMatchObject({ request: 'waiting' });
      }
    },
  );

  it('writes the reason to no log', async () => {
    const secret = 'zebra-words-of-a-person';
    const { at: since, issues } = await planned({ ...weekMore, plan: secret }, ['SEC-1']);
    await take(stepOf(issues[0], since));
    await site.fault({ target: 'jira', match: 'mypermissions', status: 500, times: 1 });
    await take(stepOf(issues[0], since));
    expect(site.host().log()).not.toContain(secret);
  });

  it('refuses more issues than a page of the list has', async () => {
    const many = Array.from({ length: 51 }, (_, number) => String(20_000 + number));
    expect(await preview(weekMore, many)).toMatchObject({ error: expect.anything() as unknown });
    expect(await preview(weekMore, many.slice(1))).toMatchObject({ type: 'preview' });
  });
});
