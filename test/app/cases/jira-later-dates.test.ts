import { submissionPayload } from '../../support/payloads';
import { describeApp } from '../../support/site';

const DAY_MS = 86_400_000;

describeApp('a later due date in Jira’s own field', (site) => {
  let nowMs = 0;
  const at = (daysAgo: number): string => new Date(nowMs - daysAgo * DAY_MS).toISOString();
  const dayIn = (days: number): string => new Date(nowMs + days * DAY_MS).toISOString().slice(0, 10);
  const due = async (): Promise<unknown> => (await site.issue('SEC-1')).fields.duedate;
  const setDate = async (duedate: string, by = 'dev'): Promise<void> => {
    const { status } = await site.jira('PUT', '/issue/SEC-1', { fields: { duedate } }, by);
    if (status !== 204) throw new Error(`The edit was answered with ${status}.`);
    await site.settle();
  };
  const decide = async (type: string, accountId: string): Promise<unknown> => {
    const where = { issueKey: 'SEC-1', accountId };
    const { version } = (await site.invoke('sla-panel', 'getPanel', where)) as { readonly version: number };
    const payload = { action: { type, reason: 'Too late' }, version };
    return site.invoke('sla-panel', 'takeAction', { ...where, payload });
  };

  /** P2, triaged four days ago: due in 24 days. */
  beforeEach(async () => {
    await site.saveSettings({ approvers: ['lead'] });
    nowMs = (await site.now()).getTime();
    await site.deliver(
      submissionPayload({
        createdAt: at(4),
        attributes: { submitted_at: at(5), last_transitioned_to_triaged_at: at(4) },
      }),
    );
    await site.settle();
  });

  it('is put back with one comment that asks the approvers, and set once one of them agrees', async () => {
    await setDate(dayIn(40));
    expect(await due()).toBe(dayIn(24));
    expect(await site.projection('SEC-1')).toMatchObject({ request: 'waiting', dueDate: dayIn(24) });
    const comments = await site.comments('SEC-1');
    expect(comments).toHaveLength(1);
    expect(comments[0]).toMatch(/Due date: .+ → .+\..*The due date .+ is requested\./s);
    expect(await decide('approve-extension', 'dev')).toEqual({ type: 'refused', reason: 'not-an-approver' });
    expect(await decide('approve-extension', 'lead')).toMatchObject({ type: 'done' });
    expect(await due()).toBe(dayIn(40));
    expect(await site.projection('SEC-1')).toMatchObject({ request: 'none', dueDate: dayIn(40) });
  });

  it('that comes again within the hour is left alone, and health says so', async () => {
    await setDate(dayIn(40));
    await site.advance('PT10M');
    await setDate(dayIn(41));
    expect(await due()).toBe(dayIn(41));
    expect(await site.comments('SEC-1')).toHaveLength(1);
    expect(await site.projection('SEC-1')).toMatchObject({ dueDate: dayIn(24) });
    // The storage lists a new note only after a moment.
    await site.advance('PT1M');
    const health = JSON.stringify(await site.invoke('admin-page', 'getHealth'));
    expect(health).toContain('issues-contested');
    expect(health).toContain('"detail":"Dana Developer"');
    // More than an hour after a check has put it back.
    await site.advance('PT4H');
    await setDate(dayIn(42));
    expect(await due()).toBe(dayIn(24));
  });

  it('that was left alone is put back after the hour, with nothing else happening', async () => {
    await setDate(dayIn(40));
    await site.advance('PT10M');
    await setDate(dayIn(41));
    await site.advance('PT58M');
    expect(await due()).toBe(dayIn(41));
    await site.advance('PT1H');
    expect(await due()).toBe(dayIn(24));
    const comments = await site.comments('SEC-1');
    expect(comments).toHaveLength(2);
    await site.advance('PT1M');
    expect(JSON.stringify(await site.invoke('admin-page', 'getHealth'))).not.toContain('issues-contested');
  });

  it('that an automation rule sets again each time is put back ever more seldom', async () => {
    await setDate(dayIn(40));
    let putBack = 0;
    for (let hour = 0; hour < 48; hour += 1) {
      if ((await due()) === dayIn(24)) {
        putBack += 1;
        await setDate(dayIn(40));
      }
      await site.advance('PT1H');
    }
    // By the edit, and after 1, 2, 4, 8 and 16 hours.
    expect(putBack).toBe(6);
    const told = (await site.comments('SEC-1')).filter((comment) => comment.includes('Due date: '));
    expect(told).toHaveLength(putBack);
  });

  it('that was left alone is replaced once the request is decided', async () => {
    await setDate(dayIn(40));
    await site.advance('PT10M');
    await setDate(dayIn(41));
    expect(await due()).toBe(dayIn(41));
    expect(await decide('decline-extension', 'lead')).toMatchObject({ type: 'done' });
    expect(await due()).toBe(dayIn(24));
  });

  it('before the policy’s is a bound: a higher severity still moves it', async () => {
    await setDate(dayIn(20));
    expect(await due()).toBe(dayIn(20));
    await site.advance('PT1M');
    await site.deliver(
      submissionPayload({
        eventId: 'event-2',
        createdAt: new Date(nowMs + 30_000).toISOString(),
        data: { changes: {} },
        attributes: { submitted_at: at(5), last_transitioned_to_triaged_at: at(4), severity: 1 },
      }),
    );
    await site.settle();
    expect(await due()).toBe(dayIn(10));
  });
});
