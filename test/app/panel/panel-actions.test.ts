import type { CaseAction } from '../../../src/domain/panel/case-action';
import { submissionPayload } from '../../support/payloads';
import { describeApp } from '../../support/site';
import { usePanel } from './use-panel';

describeApp('actions on the panel', (site) => {
  const { panel, at, dayIn, due, act, track } = usePanel(site);

  beforeEach(async () => {
    await site.saveSettings({ decidesAlone: ['dev'] });
    await track();
  });

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
    const anHourLater = at(-1 / 24);
    const update = (eventId: string, severity: number): unknown =>
      submissionPayload({
        eventId,
        createdAt: anHourLater,
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
