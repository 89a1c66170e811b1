import { mappingSite, to } from '../../support/mapping-site';
import { describeApp } from '../../support/site';

describeApp('the mapping of states', (site) => {
  const { save, deliver, fieldsOf, reasonOf } = mappingSite(site);

  describe('moves the issue with Bugcrowd’s state', () => {
    const status = async (): Promise<unknown> => (await fieldsOf())['status'];
    const calls = async (): Promise<readonly string[]> => {
      const { entries } = await site.ledger();
      return entries
        .filter(({ kind }) => kind === 'jira')
        .map(({ method, path }) => `${method} ${path.split('?')[0] ?? ''}`);
    };
    const unresolved = (eventId = 'event-2', createdAt = '2026-11-04T08:00:00.000Z'): Promise<void> =>
      deliver({ state: 'unresolved' }, eventId, createdAt);

    it('after its creation, and again when the state changes; only this counts as no person’s change', async () => {
      await save({ statuses: { triaged: to('10001'), unresolved: to('10002') } });
      await deliver();
      expect(await status()).toMatchObject({ name: 'In Progress' });
      await site.clearLedger();
      await unresolved();
      expect(await status()).toMatchObject({ name: 'In Review' });
      expect((await calls()).slice(-2)).toEqual([
        'GET /rest/api/3/issue/10001',
        'POST /rest/api/3/issue/10001/transitions',
      ]);
      expect(await site.projection('SEC-1')).toMatchObject({ state: 'running' });
    });

    it('but not where somebody has moved it, until the state changes', async () => {
      await save({ statuses: { triaged: to('10001'), unresolved: to('10001') } });
      await deliver();
      await site.jira('POST', '/issue/SEC-1/transitions', { transition: { id: '12' } });
      await site.settle();
      await deliver({ title: 'Another title' }, 'event-2', '2026-11-03T10:00:00.000Z');
      expect(await status()).toMatchObject({ name: 'To Do' });
      await unresolved('event-3');
      expect(await status()).toMatchObject({ name: 'In Progress' });
    });

    it('and makes no call if the app has moved it there before', async () => {
      await save({ statuses: { triaged: to('10001'), unresolved: to('10001') } });
      await deliver();
      await site.clearLedger();
      await unresolved();
      expect(await calls()).toEqual(['POST /rest/api/3/issue/10001/comment']);
    });

    it('and does nothing if somebody was faster', async () => {
      await save({ statuses: { unresolved: to('10001') } });
      await deliver();
      await site.jira('POST', '/issue/SEC-1/transitions', { transition: { id: '11' } });
      await site.clearLedger();
      await unresolved();
      expect((await calls()).filter((call) => call.includes('transitions'))).toEqual([]);
      expect(await reasonOf('event-2')).toBeNull();
    });

    it('but not if no transition leads there: reports it, and does the rest', async () => {
      await save({ statuses: { unresolved: to('10003', '10000') } });
      await deliver();
      await deliver({ state: 'unresolved', title: 'Another title' }, 'event-2', '2026-11-04T08:00:00.000Z');
      expect(await fieldsOf()).toMatchObject({ status: { name: 'To Do' }, summary: 'Another title' });
      expect(await reasonOf('event-2')).toBe(
        'Left in its status: no transition leads to “Done” from its current status.',
      );
      const { problems } = (await site.invoke('admin-page', 'getHealth')) as {
        readonly problems: readonly { readonly kind: string }[];
      };
      expect(problems.map(({ kind }) => kind)).toContain('not-moved');
    });

    it.each([
      ['with the resolution that the transition asks for', '10001', { name: 'Done' }, null],
      [
        'not without it',
        null,
        { name: 'In Review' },
        'Left in its status: the transition to “Done” requires resolution, which the mapping does not set.',
      ],
    ])('%s', async (_name, resolutionId, shown, reason) => {
      await save({
        statuses: { triaged: to('10001'), unresolved: to('10002'), resolved: to('10003', resolutionId) },
      });
      await deliver();
      await unresolved();
      await deliver({ state: 'resolved' }, 'event-3', '2026-11-05T08:00:00.000Z');
      expect(await status()).toMatchObject(shown);
      expect(await reasonOf('event-3')).toBe(reason);
    });

    it('without counting its own move to Done as a fix', async () => {
      await site.saveSettings({ createOn: 'new' });
      await save({ statuses: { new: to('10001'), triaged: to('10002'), unresolved: to('10003', '10000') } });
      const early = { state: 'new', last_transitioned_to_triaged_at: null };
      await deliver(early, 'event-1', '2026-11-02T08:00:00.000Z');
      await deliver({}, 'event-2');
      await unresolved('event-3');
      await site.settle();
      expect(await status()).toMatchObject({ name: 'Done' });
      expect(await site.projection('SEC-1')).toMatchObject({ state: 'running', outcome: null });
    });

    it('but not if Jira refuses', async () => {
      await save({ statuses: { triaged: to('10001') } });
      const body = { errorMessages: ['A validator says no.'], errors: {} };
      await site.fault({
        target: 'jira',
        match: 'POST /rest/api/3/issue/10001/transitions',
        status: 400,
        body,
      });
      await deliver();
      expect(await status()).toMatchObject({ name: 'To Do' });
      expect(await reasonOf('event-1')).toContain('A validator says no.');
    });

    it('eventually if Jira is down for a while, without a second issue', async () => {
      await save({ statuses: { triaged: to('10001') } });
      await site.fault({
        target: 'jira',
        match: 'POST /rest/api/3/issue/10001/transitions',
        status: 503,
        times: 1,
      });
      await deliver();
      await site.advance('PT10M');
      expect(await status()).toMatchObject({ name: 'In Progress' });
      expect(await site.search('project = SEC')).toHaveLength(1);
    });
  });
});
