import { describeApp } from '../../support/site';
import { usePanel } from './use-panel';

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

describeApp('the panel under a custom policy', (site) => {
  const { panel, dayIn, due, act, track } = usePanel(site);

  beforeEach(async () => {
    const document = JSON.stringify(ownPolicy);
    expect(await site.invoke('admin-page', 'savePolicy', { payload: { document } })).toEqual({
      type: 'saved',
      id: 'acme',
      version: 1,
    });
    await site.saveSettings({ policyId: 'acme', decidesAlone: ['dev'] });
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
