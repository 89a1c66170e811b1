import type { TrackedPanel } from '../../../src/contract/panel';
import { comparedSite } from '../../support/compared-site';
import { maintenanceSite } from '../../support/maintenance-site';
import { ownPolicy } from '../../support/own-policy';
import { blockerPayload, SUBMISSION_ID } from '../../support/payloads';
import { describeApp } from '../../support/site';
import { numberedId } from '../../support/submission-builders';

const HOUR = 3_600_000;
const MINUTE = 60_000;

describeApp('blockers whose deliveries were lost', (site) => {
  const { calls } = maintenanceSite(site);
  const { watch, full, ago, tell, comparison } = comparedSite(site);
  const panel = async (): Promise<TrackedPanel> =>
    (await site.invoke('sla-panel', 'getPanel', { issueKey: 'SEC-1' })) as TrackedPanel;
  const pauses = async (): Promise<readonly string[]> =>
    (await panel()).timeline
      .filter(({ type }) => type === 'paused' || type === 'resumed')
      .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
      .map(({ type, at }) => `${type} ${at}`);
  const setUp = async (settings: object = { pauseOnBlocker: true }, changes: object = {}): Promise<void> => {
    const document = JSON.stringify({ ...ownPolicy, allowPause: true, ...changes });
    await site.invoke('admin-page', 'savePolicy', { payload: { document } });
    await site.saveSettings({ policyId: 'acme', ...settings });
    await watch();
    await tell(1);
  };
  const whole = (date: Date): Date => new Date(Math.floor(date.getTime() / 1000) * 1000);
  const instant = (date: Date): string => date.toISOString().replace(/\.000Z$/, 'Z');
  const activity = (number: number, key: string, at: Date): object => ({
    id: `6e1d0000-0000-4000-8000-00000000000${String(number)}`,
    key,
    createdAt: at.toISOString(),
  });
  /** What Bugcrowd knows of the submission; nothing is delivered. */
  const inBugcrowd = (blockedBy: string | null, activities: readonly object[] = []): Promise<void> =>
    site.bugcrowd([{ id: numberedId(1), blockedBy, activities }]);
  const compare = async (): Promise<void> => {
    await full();
    await site.settle();
  };
  const deliver = async (key: 'blocker.created' | 'blocker.updated', at: Date): Promise<void> => {
    const text = JSON.stringify(blockerPayload(key)).replaceAll(SUBMISSION_ID, numberedId(1));
    const payload = JSON.parse(text) as { readonly data: { readonly attributes: object } };
    const attributes = { ...payload.data.attributes, created_at: at.toISOString() };
    await site.deliver({ ...payload, data: { ...payload.data, id: `late ${key}`, attributes } });
    await site.settle();
  };

  it('are found with the source’s own instants, begin and end once, and late deliveries change nothing', async () => {
    await setUp();
    const due = (await panel()).clock.dueDate;
    await site.advance('PT3H');
    const began = whole(await ago(2 * HOUR));
    await inBugcrowd('researcher', [activity(1, 'blocker.created', began)]);
    await compare();
    expect(await panel()).toMatchObject({ clock: { state: 'paused', dueDate: null } });
    expect(await pauses()).toEqual([`paused ${instant(began)}`]);
    const told = await site.comments('SEC-1');
    expect(told.at(-1)).toContain('Bugcrowd waits for the researcher');
    await deliver('blocker.created', began);
    await compare();
    expect(await pauses()).toEqual([`paused ${instant(began)}`]);
    expect(await site.comments('SEC-1')).toEqual(told);

    await site.advance('P2D');
    const ended = whole(await ago(HOUR));
    const moves = [activity(1, 'blocker.created', began), activity(2, 'blocker.updated', ended)];
    await inBugcrowd(null, moves);
    await compare();
    const after = [`paused ${instant(began)}`, `resumed ${instant(ended)}`];
    expect(await pauses()).toEqual(after);
    const { clock } = await panel();
    expect(clock.state).toBe('running');
    expect(Date.parse(clock.dueDate ?? '')).toBeGreaterThan(Date.parse(due ?? ''));
    const comments = await site.comments('SEC-1');
    await deliver('blocker.updated', ended);
    await compare();
    await compare();
    expect(await pauses()).toEqual(after);
    expect(await site.comments('SEC-1')).toEqual(comments);
  });

  it('count from when they were noticed where the source dates none, and end with their own delivery', async () => {
    await setUp();
    await site.advance('PT3H');
    await inBugcrowd('researcher');
    const from = await site.now();
    await compare();
    const [paused = '', ...more] = await pauses();
    expect(more).toEqual([]);
    const at = Date.parse(paused.slice('paused '.length));
    expect(at).toBeGreaterThanOrEqual(from.getTime() - 1000);
    expect(at).toBeLessThanOrEqual((await site.now()).getTime());
    await compare();
    expect(await pauses()).toEqual([paused]);
    await site.advance('PT5H');
    await inBugcrowd(null);
    await deliver('blocker.updated', whole(await ago(MINUTE)));
    expect((await panel()).clock.state).toBe('running');
    expect(await pauses()).toHaveLength(2);
  });

  it('are found by the hourly comparison too', async () => {
    await setUp();
    await inBugcrowd('researcher', [activity(1, 'blocker.created', whole(await site.now()))]);
    await site.advance('PT1H30M');
    expect((await panel()).clock.state).toBe('paused');
    expect((await comparison()).lastRecent).toMatchObject({ missing: 0 });
  });

  it('of a delivered beginning find the end', async () => {
    await setUp();
    await site.advance('PT1H');
    const began = whole(await site.now());
    await inBugcrowd('researcher');
    await deliver('blocker.created', began);
    await site.advance('PT3H');
    await inBugcrowd(null);
    await compare();
    const all = await pauses();
    expect(all).toHaveLength(2);
    expect(all[0]).toBe(`paused ${instant(began)}`);
    expect((await panel()).clock.state).toBe('running');
  });

  it.each([
    ['the connection does not pause clocks by blockers', {}, {}, 0],
    ['the policy allows no pauses', { pauseOnBlocker: true }, { allowPause: false }, 1],
  ])('pause nothing where %s', async (_, settings, changes, requests) => {
    await setUp(settings, changes);
    await inBugcrowd('researcher', [activity(1, 'blocker.created', whole(await ago(HOUR)))]);
    await site.clearLedger();
    await compare();
    expect(await pauses()).toEqual([]);
    expect(await calls('egress', /blocked_by/)).toHaveLength(requests);
    expect(await calls('egress', /submissions/)).toHaveLength(1 + requests);
    expect(await calls('queue', /./)).toHaveLength(1);
  });

  it.each(['bugcrowd_operations', 'customer'])('pause nothing while Bugcrowd waits for %s', async (who) => {
    await setUp();
    await inBugcrowd(who, [activity(1, 'blocker.created', whole(await ago(HOUR)))]);
    await compare();
    expect(await pauses()).toEqual([]);
  });

  it('leave a clock alone that a person has let go on', async () => {
    await setUp();
    await site.advance('PT3H');
    await inBugcrowd('researcher', [activity(1, 'blocker.created', whole(await ago(2 * HOUR)))]);
    await compare();
    const { version } = await panel();
    const payload = { action: { type: 'resume', reason: 'We know enough.' }, version };
    const answer = await site.invoke('sla-panel', 'takeAction', { issueKey: 'SEC-1', payload });
    expect(answer).toMatchObject({ type: 'done' });
    await compare();
    expect((await panel()).clock.state).toBe('running');
  });

  it('do not end the comparison where Bugcrowd does not know how to tell of them, nor where it has no time', async () => {
    await setUp();
    await inBugcrowd('researcher');
    await site.fault({ target: 'bugcrowd', match: 'blocked_by', status: 400, times: 1 });
    await compare();
    expect(await pauses()).toEqual([]);
    await site.fault({
      target: 'bugcrowd',
      match: 'blocked_by',
      status: 429,
      headers: { 'Retry-After': '30' },
      times: 1,
    });
    await compare();
    expect(await pauses()).toHaveLength(1);
  });
});
