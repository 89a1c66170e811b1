import type { ActionResult } from '../../../src/contract/panel';
import { describeApp } from '../../support/site';
import { usePanel } from './use-panel';

describeApp('an extension on the panel', (site) => {
  const { panel, dayIn, due, act, track } = usePanel(site);

  beforeEach(async () => {
    await site.saveSettings({ approvers: ['admin', 'dev'] });
    await track();
  });
  const ask = (): Promise<ActionResult> =>
    act({ type: 'ask-extension', dueDate: dayIn(60), plan: 'The fix needs a new parser.' });

  it('is requested with a plan: no date moves, and the approvers are notified', async () => {
    expect(await ask()).toMatchObject({
      type: 'done',
      panel: { dateRequest: { askedBy: 'dev', change: { type: 'extension', dueDate: dayIn(60) } } },
    });
    expect(await due()).toBe(dayIn(24));
    expect((await site.comments('SEC-1'))[0]).toContain('The fix needs a new parser.');
  });

  it('is approved by another approver', async () => {
    await ask();
    expect(await act({ type: 'approve-extension' })).toEqual({ type: 'refused', reason: 'own-request' });
    expect(await act({ type: 'approve-extension' }, { accountId: 'admin' })).toMatchObject({
      type: 'done',
      panel: { dateRequest: null, clock: { dueDate: dayIn(60) } },
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

  it('where the only approver asks, an administrator decides', async () => {
    await site.saveSettings({ approvers: ['dev'] });
    await ask();
    expect(await act({ type: 'approve-extension' }, { accountId: 'lead' })).toEqual({
      type: 'refused',
      reason: 'not-an-approver',
    });
    expect(await act({ type: 'approve-extension' }, { accountId: 'admin' })).toMatchObject({ type: 'done' });
    expect(await due()).toBe(dayIn(60));
  });

  it('cannot be approved by an administrator where there is another approver', async () => {
    await site.saveSettings({ approvers: ['lead'] });
    await ask();
    expect(await act({ type: 'approve-extension' }, { accountId: 'admin' })).toEqual({
      type: 'refused',
      reason: 'not-an-approver',
    });
  });
});
