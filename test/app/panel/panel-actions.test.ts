import type { ActionPreview, ActionResult, TrackedPanel } from '../../../src/contract/panel';
import type { CaseAction } from '../../../src/domain/panel/case-action';
import { submissionPayload } from '../../support/payloads';
import { describeApp, type Site } from '../../support/site';

const DAY = 86_400_000;
const PANEL = 'sla-panel';

/** A custom policy that allows pauses and has the other targets. */
const ownPolicy = {
  id: 'acme',
  version: 1,
  name: 'Acme product security',
  timeZone: 'Europe/London',
  clockBase: 'triaged',
  triageWindowDays: 14,
  targets: {
    fix: { critical: { days: 10 }, high: { days: 28 } },
    'first-response': { critical: { hours: 8 }, high: { days: 9 } },
  },
  severityChange: 'from-start',
  reopen: 'resume',
  allowPause: true,
};

interface Options {
  readonly accountId?: string;
  readonly issueKey?: string;
}

function panelOf(site: Site) {
  const at = ({ accountId = 'dev', issueKey = 'SEC-1' }: Options) => ({ accountId, issueKey });
  return {
    get: async (options: Options = {}) => (await site.invoke(PANEL, 'getPanel', at(options))) as TrackedPanel,
    preview: async (action: CaseAction, options: Options = {}) =>
      (await site.invoke(PANEL, 'previewAction', { payload: { action }, ...at(options) })) as ActionPreview,
    take: async (action: CaseAction, version: number, options: Options = {}) =>
      (await site.invoke(PANEL, 'takeAction', {
        payload: { action, version },
        ...at(options),
      })) as ActionResult,
  };
}

describeApp('actions on the panel', (site) => {
  const panel = panelOf(site);
  let nowMs = 0;
  const at = (daysAgo: number): string => new Date(nowMs - daysAgo * DAY).toISOString();
  const dayIn = (days: number): string => new Date(nowMs + days * DAY).toISOString().slice(0, 10);
  const due = async (): Promise<unknown> => (await site.issue('SEC-1')).fields.duedate;

  /** Loads the panel, then acts. */
  const act = async (action: CaseAction, options: Options = {}): Promise<ActionResult> => {
    const { version } = await panel.get(options);
    return panel.take(action, version, options);
  };

  /** P2, triaged four days ago: due in 24 days. */
  const track = async (): Promise<void> => {
    nowMs = (await site.now()).getTime();
    await site.deliver(
      submissionPayload({
        createdAt: at(4),
        attributes: { submitted_at: at(5), last_transitioned_to_triaged_at: at(4) },
      }),
    );
    await site.settle();
    await site.clearLedger();
  };

  describe('under the default policy', () => {
    beforeEach(track);

    it('an outside date: the preview shows the effect and writes nothing, then it is applied', async () => {
      const action: CaseAction = { type: 'set-date', dueDate: dayIn(40), reason: 'AMS-123' };
      expect(await panel.preview(action)).toMatchObject({
        type: 'preview',
        dates: {
          before: { state: 'running', dueDate: dayIn(24) },
          after: { state: 'running', dueDate: dayIn(40) },
        },
      });
      expect(await due()).toBe(dayIn(24));
      expect((await site.ledger()).totals.kvs.writes).toBe(0);
      const result = await act(action);
      expect(result).toMatchObject({ type: 'done', panel: { clock: { dueDate: dayIn(40) } } });
      expect(await due()).toBe(dayIn(40));
      expect(await site.projection('SEC-1')).toMatchObject({ dueDate: dayIn(40) });
      expect(await site.comments('SEC-1')).toEqual([expect.stringContaining('Changed by')]);
    });

    it('the timeline names who did what, newest first', async () => {
      await act({ type: 'set-date', dueDate: dayIn(40), reason: 'AMS-123' });
      const { timeline, people } = await panel.get();
      expect(timeline[0]).toMatchObject({
        type: 'date-set',
        reason: 'AMS-123',
        source: { system: 'panel', id: 'dev' },
      });
      expect(timeline.at(-1)).toMatchObject({ type: 'submitted' });
      expect(people).toEqual({ dev: 'Dana Developer' });
    });

    it('a severity set by hand outlasts repetitions of Bugcrowd’s, and gives way to a new one', async () => {
      await act({ type: 'set-severity', severity: 'critical', reason: 'Exploited in the wild' });
      expect(await site.projection('SEC-1')).toMatchObject({ severity: 'critical', dueDate: dayIn(10) });
      expect((await site.comments('SEC-1'))[0]).toContain('Exploited in the wild');
      await site.advance('PT1H');
      const update = (eventId: string, severity: number): unknown =>
        submissionPayload({
          eventId,
          createdAt: new Date(nowMs + 3_600_000).toISOString(),
          data: { changes: {} },
          attributes: { submitted_at: at(5), last_transitioned_to_triaged_at: at(4), severity },
        });
      await site.deliver(update('event-2', 2));
      await site.settle();
      expect(await site.projection('SEC-1')).toMatchObject({ severity: 'critical' });
      await site.deliver(update('event-3', 3));
      await site.settle();
      expect(await site.projection('SEC-1')).toMatchObject({ severity: 'medium' });
    });

    it('two people at once: the second sees the change, and nothing is overwritten', async () => {
      const { version } = await panel.get();
      await panel.take({ type: 'set-date', dueDate: dayIn(40), reason: 'AMS-123' }, version);
      expect(
        await panel.take({ type: 'set-date', dueDate: dayIn(50), reason: 'AMS-999' }, version, {
          accountId: 'admin',
        }),
      ).toMatchObject({ type: 'changed', panel: { clock: { dueDate: dayIn(40) } } });
      expect(await due()).toBe(dayIn(40));
    });

    it.each<[string, CaseAction]>([
      ['pause-not-allowed', { type: 'pause', reason: 'Waiting' }],
      ['not-paused', { type: 'resume', reason: 'Goes on' }],
      ['nothing-asked', { type: 'approve-extension' }],
      ['same-severity', { type: 'set-severity', severity: 'high', reason: 'As before' }],
    ])('refuses with %s, and writes nothing', async (reason, action) => {
      expect(await panel.preview(action)).toEqual({ type: 'refused', reason });
      expect(await act(action)).toEqual({ type: 'refused', reason });
      expect((await site.ledger()).totals.kvs.writes).toBe(0);
    });

    it('refuses a date that has passed, and an extension to an earlier one', async () => {
      expect(await act({ type: 'set-date', dueDate: dayIn(-1), reason: 'x' })).toEqual({
        type: 'refused',
        reason: 'date-in-the-past',
      });
      await site.saveSettings({ approvers: ['admin'] });
      expect(await act({ type: 'ask-extension', dueDate: dayIn(20), plan: 'x' })).toEqual({
        type: 'refused',
        reason: 'extension-not-later',
      });
    });

    it('is open to people who may edit the issue, and to nobody else', async () => {
      const action: CaseAction = { type: 'set-date', dueDate: dayIn(40), reason: 'x' };
      const viewer = { accountId: 'viewer' };
      expect((await panel.get(viewer)).actions).toEqual([]);
      expect(await panel.preview(action, viewer)).toEqual({ type: 'no-permission' });
      expect(await panel.take(action, 2, viewer)).toEqual({ type: 'no-permission' });
      expect((await panel.get()).actions).toContain('set-date');
    });

    it('Jira is down: nothing is done, and the person learns it', async () => {
      await site.fault({ target: 'jira', match: 'PUT /rest/api/3/issue', status: 429, times: 1 });
      const action: CaseAction = { type: 'set-date', dueDate: dayIn(40), reason: 'AMS-123' };
      expect(await act(action)).toMatchObject({ type: 'failed', recorded: false });
      expect((await panel.get()).clock.dueDate).toBe(dayIn(24));
      expect(await act(action)).toMatchObject({ type: 'done' });
    });

    it('Jira fails halfway: the case is saved, and the issue follows automatically', async () => {
      await site.fault({ target: 'jira', match: '/comment', status: 429, times: 1 });
      const action: CaseAction = { type: 'set-date', dueDate: dayIn(40), reason: 'AMS-123' };
      expect(await act(action)).toMatchObject({ type: 'failed', recorded: true });
      await site.settle();
      expect(await due()).toBe(dayIn(40));
      expect(await site.comments('SEC-1')).toHaveLength(1);
    });

    it('the app dies right after the edit: the comment follows automatically', async () => {
      await site.fault({ target: 'jira', match: 'PUT /rest/api/3/issue', crash: 'after', times: 1 });
      await act({ type: 'set-date', dueDate: dayIn(40), reason: 'AMS-123' });
      expect(await due()).toBe(dayIn(40));
      expect(await site.comments('SEC-1')).toEqual([]);
      await site.advance('PT5M');
      await site.settle();
      expect(await due()).toBe(dayIn(40));
      expect(await site.comments('SEC-1')).toEqual([expect.stringContaining('the date was set to')]);
    });
  });

  describe('an extension', () => {
    beforeEach(async () => {
      await site.saveSettings({ approvers: ['admin', 'dev'] });
      await track();
    });
    const ask = (): Promise<ActionResult> =>
      act({ type: 'ask-extension', dueDate: dayIn(60), plan: 'The fix needs a new parser.' });

    it('is requested with a plan: no date moves, and the approvers are notified', async () => {
      expect(await ask()).toMatchObject({
        type: 'done',
        panel: { extensionRequest: { askedBy: 'dev', dueDate: dayIn(60) } },
      });
      expect(await due()).toBe(dayIn(24));
      expect((await site.comments('SEC-1'))[0]).toContain('The fix needs a new parser.');
    });

    it('is approved by another approver', async () => {
      await ask();
      expect(await act({ type: 'approve-extension' })).toEqual({ type: 'refused', reason: 'own-request' });
      expect(await act({ type: 'approve-extension' }, { accountId: 'admin' })).toMatchObject({
        type: 'done',
        panel: { extensionRequest: null, clock: { dueDate: dayIn(60) } },
      });
      expect(await due()).toBe(dayIn(60));
      expect((await panel.get()).timeline[0]).toMatchObject({ type: 'extended', approvedBy: 'admin' });
    });

    it('is declined with a reason, and can be requested again', async () => {
      await ask();
      expect(await ask()).toEqual({ type: 'refused', reason: 'already-asked' });
      await act({ type: 'decline-extension', reason: 'Ship the workaround.' }, { accountId: 'admin' });
      expect((await site.comments('SEC-1'))[1]).toContain('Ship the workaround.');
      expect(await due()).toBe(dayIn(24));
      expect(await ask()).toMatchObject({ type: 'done' });
    });

    it('needs another approver', async () => {
      await site.saveSettings({ approvers: ['dev'] });
      expect((await panel.get()).actions).toContain('ask-extension');
      expect(await ask()).toEqual({ type: 'refused', reason: 'nobody-approves' });
    });

    it('cannot be approved by anyone else', async () => {
      await ask();
      await site.saveSettings({ approvers: [] });
      expect(await act({ type: 'approve-extension' }, { accountId: 'admin' })).toEqual({
        type: 'refused',
        reason: 'not-an-approver',
      });
    });
  });

  describe('under a custom policy', () => {
    beforeEach(async () => {
      const document = JSON.stringify(ownPolicy);
      expect(await site.invoke('admin-page', 'savePolicy', { payload: { document } })).toEqual({
        type: 'saved',
        id: 'acme',
        version: 1,
      });
      await site.saveSettings({ policyId: 'acme' });
      await track();
    });

    it('a pause removes the date, and resuming restores a later one', async () => {
      await act({ type: 'pause', reason: 'Waiting for the researcher' });
      expect(await due()).toBeNull();
      // The fix needs no checks; the first response continues.
      const { clock, answers } = await panel.get();
      expect(clock).toMatchObject({ state: 'paused', nextCheckAt: null });
      const [response] = answers as readonly { readonly clock: { readonly nextCheckAt: string } }[];
      expect(response?.clock.nextCheckAt).toEqual(expect.any(String));
      expect(await site.projection('SEC-1')).toMatchObject({
        state: 'paused',
        nextCheckAt: response?.clock.nextCheckAt,
      });
      await site.advance('P3D');
      await act({ type: 'resume', reason: 'They have answered' });
      expect(await due()).toBe(dayIn(27));
      expect((await site.comments('SEC-1')).at(-1)).toContain('moves the deadline');
    });

    it('the first response is recorded once, and its clock ends', async () => {
      expect((await panel.get()).answers).toMatchObject([
        { name: 'first-response', clock: { state: 'running' } },
      ]);
      await act({ type: 'first-response', note: 'Thanked the researcher' });
      expect((await panel.get()).answers).toMatchObject([{ clock: { state: 'met' } }]);
      expect(await act({ type: 'first-response', note: '' })).toEqual({
        type: 'refused',
        reason: 'already-answered',
      });
    });

    it('a case keeps the version it has pinned; a new version is for new cases', async () => {
      const document = JSON.stringify({ ...ownPolicy, targets: { fix: { high: { days: 3 } } } });
      expect(await site.invoke('admin-page', 'savePolicy', { payload: { document } })).toMatchObject({
        version: 2,
      });
      expect(await panel.get()).toMatchObject({
        policy: { id: 'acme', version: 1 },
        clock: { dueDate: dayIn(24) },
      });
    });
  });
});
