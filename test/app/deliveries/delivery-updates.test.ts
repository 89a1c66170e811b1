import { blockerPayload, submissionPayload, type PayloadOptions } from '../../support/payloads';
import { describeApp } from '../../support/site';

const DAY = 86_400_000;

describeApp('later deliveries of the same submission', (site) => {
  let nowMs = 0;
  const at = (daysAgo: number): string => new Date(nowMs - daysAgo * DAY).toISOString();

  beforeEach(async () => {
    nowMs = (await site.now()).getTime();
    await site.deliver(event(4, { eventId: 'event-1' }));
    await site.settle();
    await site.clearLedger();
  });

  /** An event some days ago about the submission that was triaged four days ago. */
  const event = (daysAgo: number, options: PayloadOptions): unknown =>
    submissionPayload({
      createdAt: at(daysAgo),
      data: { changes: {} },
      ...options,
      attributes: { submitted_at: at(5), last_transitioned_to_triaged_at: at(4), ...options.attributes },
    });

  const dueIn = (daysAgo: number, days: number): string =>
    new Date(Date.parse(at(daysAgo)) + days * DAY).toISOString().slice(0, 10);
  const jiraCalls = async (): Promise<readonly string[]> => {
    const { entries } = await site.ledger();
    return entries
      .filter(({ kind }) => kind === 'jira')
      .map(({ method, path }) => `${method} ${path.split('?')[0] ?? ''}`);
  };

  it('the same delivery again: 200, and no call to Jira at all', async () => {
    expect(await site.deliver(event(4, { eventId: 'event-1' }))).toEqual({ status: 200, text: '' });
    expect((await site.settle()).ran).toBe(0);
    const { totals } = await site.ledger();
    expect(totals).toMatchObject({ jira: { calls: 0 }, queue: { pushes: 0 }, kvs: { writes: 0 } });
  });

  it('an event that changes nothing visible: no call to Jira', async () => {
    await site.deliver(
      event(1, {
        eventId: 'event-2',
        data: { changes: { custom_fields: { team: { from: null, to: 'x' } } } },
      }),
    );
    await site.settle();
    expect(await jiraCalls()).toEqual([]);
  });

  it('a higher severity: one edit of fields, date and projection, and one comment with the reason', async () => {
    await site.deliver(event(1, { eventId: 'event-2', attributes: { severity: 1 } }));
    await site.settle();
    expect(await jiraCalls()).toEqual([
      'PUT /rest/api/3/issue/10001',
      'POST /rest/api/3/issue/10001/comment',
    ]);
    expect((await site.issue('SEC-1')).fields).toMatchObject({
      duedate: dueIn(1, 10),
      labels: ['bugcrowd', 'critical'],
      priority: { name: 'Highest' },
    });
    expect(await site.projection('SEC-1')).toMatchObject({ severity: 'critical', dueDate: dueIn(1, 10) });
    const [comment, ...others] = await site.comments('SEC-1');
    expect(others).toEqual([]);
    expect(comment).toContain('Severity: High → Critical (by Bugcrowd priority P1).');
    expect(comment).toMatch(
      /Due date: .+ → .+\. The clock started with the triage on .+ On .+ the severity went from High to Critical\. Severity Critical has 10 days\. Counted from this change: .+, earlier than before\./,
    );
    expect(comment).toContain('Policy: Marketplace Security Bug Fix Policy, cloud apps (2026).');
  });

  it('labels that people added are kept', async () => {
    const body = JSON.stringify({ update: { labels: [{ add: 'payments' }] } });
    await fetch(`${site.host().origin}/jira/rest/api/3/issue/SEC-1`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body,
    });
    await site.deliver(event(1, { eventId: 'event-2', attributes: { severity: 1 } }));
    await site.settle();
    expect((await site.issue('SEC-1')).fields['labels']).toEqual(
      expect.arrayContaining(['bugcrowd', 'critical', 'payments']),
    );
  });

  it('a new title and state', async () => {
    await site.deliver(
      event(1, { eventId: 'event-2', attributes: { title: 'Stored XSS everywhere', state: 'unresolved' } }),
    );
    await site.settle();
    expect((await site.issue('SEC-1')).fields.summary).toBe('Stored XSS everywhere');
    const [comment] = await site.comments('SEC-1');
    expect(comment).toContain('Title: “Stored XSS in the comment preview” → “Stored XSS everywhere”.');
    expect(comment).toContain('Bugcrowd state: Triaged → Unresolved.');
  });

  it('resolved in time: met, with the deadline it was judged by', async () => {
    await site.deliver(
      event(1, {
        eventId: 'event-2',
        attributes: { state: 'resolved', last_transitioned_to_resolved_at: at(1) },
      }),
    );
    await site.settle();
    expect(await site.projection('SEC-1')).toMatchObject({
      state: 'met',
      outcome: 'met',
      band: null,
      dueDate: dueIn(4, 28),
    });
    expect((await site.issue('SEC-1')).fields.duedate).toBe(dueIn(4, 28));
  });

  it('rejected: cancelled, and the due date is removed', async () => {
    await site.deliver(event(1, { eventId: 'event-2', attributes: { state: 'not-applicable' } }));
    await site.settle();
    expect(await site.projection('SEC-1')).toMatchObject({ state: 'cancelled', deadline: null });
    expect((await site.issue('SEC-1')).fields.duedate).toBeNull();
  });

  it('a late older event overwrites nothing newer', async () => {
    await site.deliver(event(4.5, { eventId: 'event-0', attributes: { title: 'XSS?', state: 'new' } }));
    await site.settle();
    expect((await site.issue('SEC-1')).fields.summary).toBe('Stored XSS in the comment preview');
  });

  it('a submission of one connection is ignored by another', async () => {
    await site.deliver(event(1, { eventId: 'event-2', attributes: { severity: 1 } }), { connection: 'bare' });
    await site.settle();
    expect(await jiraCalls()).toEqual([]);
    expect(await site.projection('SEC-1')).toMatchObject({ severity: 'high' });
  });

  it('a blocker changes nothing', async () => {
    expect((await site.deliver(blockerPayload('blocker.created'))).status).toBe(200);
    await site.settle();
    expect(await jiraCalls()).toEqual([]);
  });
});
