import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActionResult, TrackedPanel } from '../../../src/contract/panel';
import type { CaseAction } from '../../../src/domain/panel/case-action';
import type { PreviewRulesResult } from '../../../src/contract/routing';
import type { RouteRule } from '../../../src/domain/routing/route-rule';
import { ownPolicy } from '../../support/own-policy';
import { submissionPayload } from '../../support/payloads';
import { describeApp } from '../../support/site';

const DAY_MS = 86_400_000;
const PEOPLE = ['viewer', 'dev', 'lead', 'admin', 'alone'] as const;
type Person = (typeof PEOPLE)[number];

/** `alone`: it is done at once. `asked`: nothing moves, and an approver decides. `stays`: Jira or the app refuses it, or the app puts it back. */
type Outcome = 'alone' | 'asked' | 'stays';

/** The account of each role: whoever decides alone is a developer whom the connection names. */
const accountOf = (person: Person): string => (person === 'alone' ? 'dev' : person);

describeApp('who may move a date', (site) => {
  let nowMs = 0;
  /** Of the issue: it may be moved to another project. */
  let issueKey = 'SEC-1';
  /** In how many days the fix is due before the attempt. */
  let dueIn = 24;
  const at = (daysAgo: number): string => new Date(nowMs - daysAgo * DAY_MS).toISOString();
  const dayIn = (days: number): string => new Date(nowMs + days * DAY_MS).toISOString().slice(0, 10);
  /** With a clock that is overdue when the issue is tracked, and a flag that brings the fix forward. */
  const pausing = {
    ...ownPolicy,
    allowPause: true,
    targets: { ...ownPolicy.targets, disclosure: { high: { days: 3 } } },
    clocks: { disclosure: { starts: 'submitted', stops: ['reached:disclosed'] } },
    accelerations: [{ when: 'exploited', from: 'base', targets: { fix: { high: { days: 14 } } } }],
  };
  const save = (document: object): Promise<unknown> =>
    site.invoke('admin-page', 'savePolicy', { payload: { document: JSON.stringify(document) } });

  /** A high one, triaged four days ago: due in 24 days under a policy that allows pauses. */
  beforeEach(async () => {
    nowMs = (await site.now()).getTime();
    issueKey = 'SEC-1';
    dueIn = 24;
    await save(pausing);
  });
  const track = async (person: Person, changes: object = {}): Promise<void> => {
    await site.saveSettings({
      policyId: pausing.id,
      approvers: ['lead', 'admin'],
      decidesAlone: person === 'alone' ? ['dev'] : [],
      priorityMovesSeverity: true,
      ...changes,
    });
    await site.deliver(
      submissionPayload({
        createdAt: at(4),
        attributes: { submitted_at: at(5), last_transitioned_to_triaged_at: at(4) },
      }),
    );
    await site.settle();
  };

  const onPanel =
    (action: () => CaseAction) =>
    async (accountId: string): Promise<void> => {
      const where = { issueKey: 'SEC-1', accountId };
      const { version } = (await site.invoke('sla-panel', 'getPanel', where)) as TrackedPanel;
      const payload = { action: action(), version };
      (await site.invoke('sla-panel', 'takeAction', { ...where, payload })) as ActionResult;
    };
  const edit =
    (fields: () => object) =>
    async (accountId: string): Promise<void> => {
      await site.jira('PUT', '/issue/SEC-1', { fields: fields() }, accountId);
    };
  const finish =
    (resolution: string) =>
    async (accountId: string): Promise<void> => {
      for (const id of ['11', '21', '31']) {
        const fields = id === '31' ? { fields: { resolution: { id: resolution } } } : {};
        await site.jira('POST', '/issue/SEC-1/transitions', { transition: { id }, ...fields }, accountId);
      }
    };
  const applyPolicy = async (accountId: string): Promise<void> => {
    const later = { ...pausing, targets: { fix: { ...pausing.targets.fix, high: { days: 60 } } } };
    await save(later);
    const payload = { policyId: pausing.id, version: 2, connectionIds: ['demo'], expected: 1 };
    await site.advance('PT1S');
    await site.invoke('admin-page', 'applyPolicy', { payload, accountId });
  };

  const later: RouteRule = {
    name: 'later',
    conditions: [{ kind: 'vrt-within', values: ['cross_site_scripting_xss'] }],
    policyId: 'marketplace-data-center',
    place: null,
  };
  const applyRules = async (accountId: string): Promise<void> => {
    const ask = (name: string, payload: object): Promise<unknown> =>
      site.invoke('admin-page', name, { payload: { connectionId: 'demo', ...payload }, accountId });
    await site.advance('PT1M');
    await ask('saveRules', { rules: [later], base: [], evenSo: false });
    const preview = (await ask('previewRules', { place: null })) as PreviewRulesResult;
    await ask('applyRules', { digest: preview.type === 'preview' ? preview.digest : '', expected: 1 });
  };
  const move = async (): Promise<void> => {
    expect((await site.post('/host/jira', { move: 'SEC-1', to: 'BARE' })).status).toBe(200);
    issueKey = 'BARE-1';
  };
  /** The flag brings the fix forward to 14 days, and is cleared again. */
  const clearFlag = async (accountId: string): Promise<void> => {
    await onPanel(() => ({ type: 'set-flag', flag: 'exploited', reason }))('dev');
    dueIn = 10;
    await onPanel(() => ({ type: 'clear-flag', flag: 'exploited', reason }))(accountId);
  };

  const reason = 'Vendor';
  const rows: Readonly<Record<string, readonly [act: (accountId: string) => Promise<void>, ...Outcome[]]>> = {
    'panel: set a later date': [
      onPanel(() => ({ type: 'set-date', dueDate: dayIn(40), reason })),
      ...(['stays', 'asked', 'asked', 'asked', 'alone'] as const),
    ],
    'panel: request an extension': [
      onPanel(() => ({ type: 'ask-extension', dueDate: dayIn(40), plan: reason })),
      ...(['stays', 'asked', 'asked', 'asked', 'asked'] as const),
    ],
    'panel: lower the severity': [
      onPanel(() => ({ type: 'set-severity', severity: 'low', reason })),
      ...(['stays', 'asked', 'asked', 'asked', 'alone'] as const),
    ],
    'panel: pause': [
      onPanel(() => ({ type: 'pause', reason })),
      ...(['stays', 'asked', 'asked', 'asked', 'alone'] as const),
    ],
    'panel: clear a flag that brings the date forward': [
      clearFlag,
      ...(['stays', 'asked', 'asked', 'asked', 'alone'] as const),
    ],
    'panel: mark a milestone of an overdue clock, as of now': [
      onPanel(() => ({ type: 'reach', milestone: 'disclosed', reason })),
      ...(['stays', 'alone', 'alone', 'alone', 'alone'] as const),
    ],
    'panel: date a milestone back, so that an overdue clock counts as met': [
      onPanel(() => ({ type: 'reach', milestone: 'disclosed', at: at(3), reason })),
      ...(['stays', 'asked', 'asked', 'asked', 'alone'] as const),
    ],
    'Jira: a later due date': [
      edit(() => ({ duedate: dayIn(40) })),
      ...(['stays', 'asked', 'asked', 'asked', 'alone'] as const),
    ],
    'Jira: no due date': [
      edit(() => ({ duedate: null })),
      ...(['stays', 'stays', 'stays', 'stays', 'stays'] as const),
    ],
    'Jira: a lower priority': [
      edit(() => ({ priority: { id: '4' } })),
      ...(['stays', 'asked', 'asked', 'asked', 'alone'] as const),
    ],
    'Jira: Done as “Won’t Do”': [
      finish('10001'),
      ...(['stays', 'asked', 'asked', 'asked', 'alone'] as const),
    ],
    'Jira: Done with a resolution that nobody has judged': [
      finish('10004'),
      ...(['stays', 'asked', 'asked', 'asked', 'stays'] as const),
    ],
    'Jira: delete the issue': [
      async (accountId) => {
        await site.jira('DELETE', '/issue/SEC-1', undefined, accountId);
      },
      ...(['stays', 'stays', 'stays', 'asked', 'stays'] as const),
    ],
    'Jira: move the issue to another project': [
      move,
      ...(['stays', 'stays', 'stays', 'stays', 'stays'] as const),
    ],
    'Jira: change the issue property': [
      async (accountId) => {
        const bent = { dueDate: dayIn(90) };
        await site.jira('PUT', '/issue/SEC-1/properties/bounty-clock', bent, accountId);
      },
      ...(['stays', 'stays', 'stays', 'stays', 'stays'] as const),
    ],
    'admin page: apply a policy with longer targets': [
      applyPolicy,
      ...(['stays', 'stays', 'stays', 'asked', 'stays'] as const),
    ],
    'admin page: apply rules that choose longer targets': [
      applyRules,
      ...(['stays', 'stays', 'stays', 'asked', 'stays'] as const),
    ],
  };

  /** What became of the attempt, by what the case shows and what its history and health say. */
  const outcomeOf = async (): Promise<Outcome> => {
    await site.settle();
    await site.advance('PT1M');
    await site.settle();
    const { status } = await site.jira('GET', `/issue/${issueKey}`, undefined, 'admin');
    if (status === 404) {
      const listed = (await site.invoke('admin-page', 'listRequests')) as {
        readonly requests: readonly unknown[];
      };
      return listed.requests.length > 0 ? 'asked' : 'alone';
    }
    const panel = (await site.invoke('sla-panel', 'getPanel', { issueKey })) as TrackedPanel;
    if (panel.dateRequest !== null) return 'asked';
    const isAsBefore =
      panel.clock.dueDate === dayIn(dueIn) &&
      panel.clock.state === 'running' &&
      panel.severity === 'high' &&
      panel.answers.every(({ clock: { outcome } }) => outcome === null);
    return isAsBefore ? 'stays' : 'alone';
  };

  it('the guide has the same ways, with the same outcomes', () => {
    const guide = readFileSync(join(__dirname, '../../../docs/guides/who-may-move-a-date.md'), 'utf8');
    const told = [...guide.matchAll(/^\| ((?:panel|Jira|admin page): .*?) +\|(.*)\|$/gm)].map(
      ([, way = '', outcomes = '']) => [way, ...outcomes.split('|').map((outcome) => outcome.trim())],
    );
    expect(told).toEqual(Object.entries(rows).map(([way, [, ...expected]]) => [way, ...expected]));
  });

  describe.each(Object.entries(rows))('%s', (_way, [act, ...expected]) => {
    it.each(PEOPLE.map((person, place) => [person, expected[place]] as const))(
      'by %s: %s',
      async (person, outcome) => {
        await track(person);
        await act(accountOf(person));
        expect(await outcomeOf()).toBe(outcome);
        const { status } = await site.jira('GET', `/issue/${issueKey}`, undefined, 'admin');
        // Until an approver decides, the issue shows the date that counts.
        if (outcome === 'asked' && status === 200)
          expect((await site.issue(issueKey)).fields.duedate).toBe(dayIn(dueIn));
      },
    );
  });

  it('nobody decides their own request: the approver’s waits for the other one', async () => {
    await track('lead');
    const [act] = rows['panel: set a later date'] ?? [];
    await act?.('lead');
    const approve = onPanel(() => ({ type: 'approve-extension' }));
    await approve('lead');
    expect(await outcomeOf()).toBe('asked');
    await approve('admin');
    expect(await outcomeOf()).toBe('alone');
  });
});
