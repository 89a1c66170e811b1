import { ownPolicy } from '../../support/own-policy';
import { submissionPayload } from '../../support/payloads';
import { describeApp } from '../../support/site';

const HOUR = 3_600_000;

/** A first response within eight hours, a triage within two. */
const policy = {
  ...ownPolicy,
  targets: {
    ...ownPolicy.targets,
    triage: { critical: { hours: 2 } },
    'first-response': { critical: { hours: 8 } },
  },
};

describeApp('a policy with a target for the first response', (site) => {
  let nowMs = 0;
  const at = (hoursAgo: number): string => new Date(nowMs - hoursAgo * HOUR).toISOString();
  const comments = (): Promise<readonly string[]> => site.comments('SEC-1');
  const overdue = async (): Promise<readonly string[]> =>
    (await comments()).filter((text) => text.includes('First response is overdue'));
  const found = async (jql: string): Promise<readonly string[]> =>
    (await site.search(jql)).map(({ key }) => key);
  const act = async (action: object): Promise<unknown> => {
    const where = { issueKey: 'SEC-1', accountId: 'dev' };
    const panel = (await site.invoke('sla-panel', 'getPanel', where)) as { readonly version: number };
    return site.invoke('sla-panel', 'takeAction', { payload: { action, version: panel.version }, ...where });
  };

  /** P1, submitted some hours ago and triaged immediately. */
  const track = async (hoursAgo: number): Promise<void> => {
    nowMs = (await site.now()).getTime();
    await site.deliver(
      submissionPayload({
        createdAt: at(hoursAgo),
        attributes: {
          severity: 1,
          submitted_at: at(hoursAgo),
          last_transitioned_to_triaged_at: at(hoursAgo),
        },
      }),
    );
    await site.settle();
  };

  beforeEach(async () => {
    const payload = { document: JSON.stringify(policy) };
    await site.invoke('admin-page', 'savePolicy', { payload });
    await site.saveSettings({
      policyId: 'acme',
      decidesAlone: ['dev'],
      notices: { comment: true, fallbackPeople: [], label: 'sla', breachPriorityId: '2' },
    });
  });

  it('gives the notice of its breach once, with label and priority, and is found by JQL', async () => {
    await track(5);
    expect(await site.projection('SEC-1')).toMatchObject({
      triage: 'met',
      response: 'running',
      state: 'running',
      nextCheckAt: at(-1).replace('.000Z', 'Z'),
    });
    expect(await found('bountyClockResponse = breached')).toEqual([]);
    await site.advance('PT2H');
    expect(await overdue()).toEqual([]);
    expect((await comments()).at(-1)).toContain('First response is due by');
    await site.advance('PT2H');
    expect(await overdue()).toHaveLength(1);
    expect(await site.projection('SEC-1')).toMatchObject({
      response: 'breached',
      state: 'running',
      band: 'on-track',
    });
    const { fields } = await site.issue('SEC-1');
    expect(fields).toMatchObject({ priority: { id: '2' } });
    expect(fields['labels']).toContain('sla');
    expect(
      await found(
        'bountyClockResponse = breached AND bountyClockTriage = met AND bountyClockState = running',
      ),
    ).toEqual(['SEC-1']);
    await site.clearLedger();
    // Nothing is due for a day: the hours cost one query each.
    await site.advance('PT6H');
    expect(await overdue()).toHaveLength(1);
    const { entries } = await site.ledger();
    expect(entries.filter(({ kind }) => kind === 'jira')).toEqual([]);
  });

  it('gives no more notices once the response is recorded', async () => {
    await track(7);
    await site.advance('PT2H');
    expect(await overdue()).toHaveLength(1);
    expect(await act({ type: 'first-response', note: '' })).toMatchObject({ type: 'done' });
    await site.settle();
    expect(await site.projection('SEC-1')).toMatchObject({ response: 'missed' });
    const said = await comments();
    await site.advance('P2D');
    expect(await comments()).toEqual(said);
  });

  it('searches the parts of the property that belong to the fix clock', async () => {
    await track(1);
    for (const jql of [
      'bountyClockSource = bugcrowd AND bountyClockConnection = demo',
      'bountyClockProgram = acme AND bountyClockPolicy = "acme@1"',
      'bountyClockRequest = none AND bountyClockFlag IS EMPTY',
    ])
      expect([jql, await found(jql)]).toEqual([jql, ['SEC-1']]);
    const dueDate = new Date(nowMs + 30 * 24 * HOUR).toISOString().slice(0, 10);
    await site.saveSettings({ approvers: ['lead'] });
    await act({ type: 'ask-extension', dueDate, plan: 'Next release' });
    expect(await found('bountyClockRequest = waiting')).toEqual(['SEC-1']);
  });

  it('comments that a change of severity moves the deadline of the response', async () => {
    await track(1);
    await act({ type: 'set-severity', severity: 'high', reason: 'No admin rights' });
    expect((await comments()).at(-1)).toMatch(/First response due: .+ → none\./);
    expect(await site.projection('SEC-1')).toMatchObject({ response: 'no-target' });
  });
});
