import { submissionPayload } from '../../support/payloads';
import { describeApp } from '../../support/site';

const DAY = 86_400_000;

describe.each(['en', 'de'])('on a site in %s', (language) => {
  describeApp('a change by people in Jira', (site) => {
    let nowMs = 0;
    const at = (daysAgo: number): string => new Date(nowMs - daysAgo * DAY).toISOString();
    const dayIn = (days: number): string => new Date(nowMs + days * DAY).toISOString().slice(0, 10);

    const event = (daysAgo: number, eventId: string, attributes: Record<string, unknown> = {}): unknown =>
      submissionPayload({
        eventId,
        createdAt: at(daysAgo),
        data: { changes: {} },
        attributes: { submitted_at: at(5), last_transitioned_to_triaged_at: at(4), ...attributes },
      });

    /** P2, triaged four days ago: due in 24 days. */
    beforeEach(async () => {
      await site.saveSettings({ decidesAlone: ['dev'] });
      await site.post('/host/jira', { language });
      nowMs = (await site.now()).getTime();
      await site.deliver(event(4, 'event-1'));
      await site.settle();
      await site.clearLedger();
    });

    const move = async (
      ...steps: readonly (string | { id: string; resolution: string })[]
    ): Promise<void> => {
      for (const step of steps) {
        const [id, fields] =
          typeof step === 'string' ? [step, undefined] : [step.id, { resolution: { id: step.resolution } }];
        const { status } = await site.jira('POST', '/issue/SEC-1/transitions', {
          transition: { id },
          ...(fields && { fields }),
        });
        if (status !== 204) throw new Error(`Transition ${id} was answered with ${status}.`);
      }
      await site.settle();
    };
    const finish = (resolution: string) => move('11', '21', { id: '31', resolution });

    const setDate = async (duedate: string | null): Promise<void> => {
      const { status } = await site.jira('PUT', '/issue/SEC-1', { fields: { duedate } });
      if (status !== 204) throw new Error(`The edit was answered with ${status}.`);
      await site.settle();
    };
    const due = async (): Promise<unknown> => (await site.issue('SEC-1')).fields.duedate;
    const writes = async (): Promise<readonly string[]> => {
      const { entries } = await site.ledger();
      return entries
        .filter(({ kind, method }) => kind === 'jira' && method !== 'GET')
        .map(({ method, path }) => `${method} ${path}`);
    };

    it('Done stops the clock as fixed, in one edit, without a comment where no date moved', async () => {
      await finish('10000');
      expect(await site.projection('SEC-1')).toMatchObject({
        state: 'met',
        outcome: 'met',
        dueDate: dayIn(24),
        nextCheckAt: null,
      });
      expect(await writes()).toEqual(['PUT /rest/api/3/issue/10001']);
    });

    it('Done as “Won’t Do” cancels it: the due date is removed, and the comment says why', async () => {
      await site.saveSettings({ asksToClose: false });
      await finish('10001');
      expect(await site.projection('SEC-1')).toMatchObject({ state: 'cancelled', outcome: null });
      expect(await due()).toBeNull();
      expect(await site.comments('SEC-1')).toEqual([expect.stringContaining('Closed without a fix')]);
    });

    it('a connection can map a resolution to another outcome', async () => {
      await site.saveSettings({ resolutions: { '10001': 'fixed' } });
      await finish('10001');
      expect(await site.projection('SEC-1')).toMatchObject({ state: 'met' });
    });

    it('moved back, the clock runs as if it had never stopped', async () => {
      await finish('10000');
      await move('41');
      expect(await site.projection('SEC-1')).toMatchObject({
        state: 'running',
        dueDate: dayIn(24),
        outcome: null,
      });
    });

    it('an acceptance in Bugcrowd does not reopen what was fixed in Jira; a reopening after a stop in Bugcrowd does', async () => {
      await finish('10000');
      await site.advance('PT1H');
      nowMs = (await site.now()).getTime();
      const accepted = { state: 'unresolved', last_transitioned_to_unresolved_at: at(0) };
      await site.deliver(event(0, 'event-2', { ...accepted }));
      await site.settle();
      expect(await site.projection('SEC-1')).toMatchObject({ state: 'met' });
    });

    it('a submission reopened in Bugcrowd after it was resolved there restarts the clock', async () => {
      await site.deliver(event(2, 'event-2', { state: 'resolved', last_transitioned_to_resolved_at: at(2) }));
      await site.settle();
      expect(await site.projection('SEC-1')).toMatchObject({ state: 'met' });
      await site.deliver(
        event(1, 'event-3', {
          state: 'unresolved',
          last_transitioned_to_resolved_at: at(2),
          last_transitioned_to_unresolved_at: at(1),
        }),
      );
      await site.settle();
      expect(await site.projection('SEC-1')).toMatchObject({ state: 'running', dueDate: dayIn(24) });
    });

    it('a later due date, by one who decides alone, is kept: the projection follows, and one comment has both dates and the person', async () => {
      await setDate(dayIn(40));
      expect(await due()).toBe(dayIn(40));
      expect(await site.projection('SEC-1')).toMatchObject({ dueDate: dayIn(40), state: 'running' });
      const [comment, ...others] = await site.comments('SEC-1');
      expect(others).toEqual([]);
      expect(comment).toContain('Changed by');
      expect(comment).toContain('the date was set to');
      expect(await writes()).toEqual(['PUT /rest/api/3/issue/10001', 'POST /rest/api/3/issue/10001/comment']);
      // A later severity does not move a date that a person has set.
      await site.deliver(event(0, 'event-2', { severity: 1 }));
      await site.settle();
      expect(await due()).toBe(dayIn(40));
    });

    it.each(['2050-01-01', '2099-12-31'])(
      'a due date of %s, which Jira stores a century early, is put back with a comment',
      async (far) => {
        await setDate(far);
        expect(await due()).toBe(dayIn(24));
        expect(await site.projection('SEC-1')).toMatchObject({ state: 'running', dueDate: dayIn(24) });
        expect(await site.comments('SEC-1')).toHaveLength(1);
      },
    );

    it('a removed due date is restored, and the comment says why', async () => {
      await setDate(null);
      expect(await due()).toBe(dayIn(24));
      expect(await site.comments('SEC-1')).toEqual([expect.stringContaining('Due date: none →')]);
    });

    it('after the stop a date set by hand is reset to the one it was judged by', async () => {
      await finish('10000');
      await setDate(dayIn(90));
      expect(await due()).toBe(dayIn(24));
      expect(await site.projection('SEC-1')).toMatchObject({ state: 'met', dueDate: dayIn(24) });
    });

    it('a priority set by hand does not change the severity', async () => {
      await site.jira('PUT', '/issue/SEC-1', { fields: { priority: { id: '1' } } });
      await site.settle();
      expect(await site.projection('SEC-1')).toMatchObject({ severity: 'high' });
      expect(await writes()).toEqual([]);
    });

    it('unless the connection allows it', async () => {
      await site.saveSettings({ priorityMovesSeverity: true });
      await site.jira('PUT', '/issue/SEC-1', { fields: { priority: { id: '1' } } });
      await site.settle();
      expect(await site.projection('SEC-1')).toMatchObject({ severity: 'critical', dueDate: dayIn(10) });
    });

    it('a lower one than a waiting request asks for is put back once, with a comment, and then left alone', async () => {
      await site.saveSettings({ priorityMovesSeverity: true, decidesAlone: [] });
      const lower = async (): Promise<unknown> => {
        await site.jira('PUT', '/issue/SEC-1', { fields: { priority: { id: '4' } } });
        await site.advance('PT1M');
        return (await site.issue('SEC-1')).fields['priority'];
      };
      expect(await lower()).toMatchObject({ id: '2' });
      expect((await site.comments('SEC-1')).at(-1)).toMatch(/The severity Low is requested/);
      expect(await lower()).toMatchObject({ id: '2' });
      expect((await site.comments('SEC-1')).at(-1)).toMatch(
        /The request for the severity Low, made by .+ already waits for an approver\. Until then no date moves\. To ask for something else, withdraw it/,
      );
      const told = (await site.comments('SEC-1')).length;
      expect(await lower()).toMatchObject({ id: '4' });
      expect(await site.comments('SEC-1')).toHaveLength(told);
      expect(await site.projection('SEC-1')).toMatchObject({ severity: 'high', dueDate: dayIn(24) });
    });

    it('an unrelated edit costs no call, and neither does an untracked issue', async () => {
      await site.jira('PUT', '/issue/SEC-1', { fields: { summary: 'Another title' } });
      await site.settle();
      expect((await site.ledger()).totals).toMatchObject({
        jira: { calls: 0 },
        kvs: { reads: 0, writes: 0 },
      });
      const fields = { project: { key: 'SEC' }, issuetype: { id: '10100' }, summary: 'Found by ourselves' };
      await site.jira('POST', '/issue', { fields });
      await site.jira('PUT', '/issue/SEC-2', { fields: { duedate: dayIn(3) } });
      await site.settle();
      expect((await site.ledger()).totals).toMatchObject({ jira: { calls: 0 }, kvs: { writes: 0 } });
    });

    it('a deleted issue stays deleted, whatever comes later', async () => {
      await site.jira('DELETE', '/issue/SEC-1', undefined, 'admin');
      await site.settle();
      await site.advance('PT1H');
      nowMs = (await site.now()).getTime();
      await site.deliver(event(0, 'event-2', { severity: 1 }));
      expect(await site.settle()).toMatchObject({ waiting: 0, dead: 0 });
      expect(await site.search('project = SEC')).toEqual([]);
    });

    it('unless the connection recreates issues: then a later event creates a new one', async () => {
      await site.saveSettings({ recreateDeleted: true });
      await site.jira('DELETE', '/issue/SEC-1', undefined, 'admin');
      await site.settle();
      await site.advance('PT1H');
      nowMs = (await site.now()).getTime();
      await site.deliver(event(0, 'event-2', { severity: 1 }));
      await site.settle();
      expect(await site.search('project = SEC')).toMatchObject([{ key: 'SEC-2' }]);
    });

    it('and an old deletion that is reported late does not affect the new one', async () => {
      await site.saveSettings({ recreateDeleted: true });
      // The queue delivers the deletion twice, and the second copy fails at first.
      await site.fault({ target: 'queue', duplicate: true });
      await site.fault({ target: 'kvs', match: '/entity/get case', latencyMs: 0 });
      await site.fault({ target: 'kvs', match: '/entity/get case', status: 500 });
      await site.jira('DELETE', '/issue/SEC-1', undefined, 'admin');
      expect(await site.settle()).toMatchObject({ waiting: 1 });
      await site.advance('PT5S');
      nowMs = (await site.now()).getTime();
      await site.deliver(event(0, 'event-2', { severity: 1 }));
      await site.settle();
      expect(await site.search('project = SEC')).toMatchObject([{ key: 'SEC-2' }]);
      await site.advance('PT1M');
      nowMs = (await site.now()).getTime();
      await site.deliver(event(0, 'event-3', { severity: 3 }));
      await site.settle();
      expect(await site.search('project = SEC')).toMatchObject([{ key: 'SEC-2' }]);
      expect(await site.projection('SEC-2')).toMatchObject({ severity: 'medium' });
    });

    it('what a person did while Jira was away for longer than the queue keeps an event is applied when it is back', async () => {
      await site.fault({ target: 'jira', match: 'PUT /rest/api/3/issue/', status: 503, times: 110 });
      await site.jira('PUT', '/issue/SEC-1', { fields: { duedate: dayIn(12) } });
      await site.settle();
      await site.advance('PT25H');
      expect(await site.projection('SEC-1')).toMatchObject({ dueDate: dayIn(24) });
      await site.advance('PT10H');
      expect(await site.projection('SEC-1')).toMatchObject({ dueDate: dayIn(12) });
      expect(await due()).toBe(dayIn(12));
    });
  });
});
