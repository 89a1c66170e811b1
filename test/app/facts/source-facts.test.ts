import type { TrackedPanel } from '../../../src/contract/panel';
import { comparedSite } from '../../support/compared-site';
import { ownPolicy } from '../../support/own-policy';
import { blockerPayload, SUBMISSION_ID, submissionPayload } from '../../support/payloads';
import { describeApp } from '../../support/site';
import { numberedId, submissionAt, deliveryOf } from '../../support/submission-builders';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** Pauses are allowed, and after a reward the report is disclosed within 30 days. */
const policy = {
  ...ownPolicy,
  allowPause: true,
  targets: { ...ownPolicy.targets, disclosure: { critical: { days: 30 }, high: { days: 30 } } },
  clocks: { disclosure: { starts: 'reached:rewarded', stops: ['reached:cve-assigned'] } },
};

describeApp('facts that the source reports', (site) => {
  const panel = async (): Promise<TrackedPanel> =>
    (await site.invoke('sla-panel', 'getPanel', { issueKey: 'SEC-1' })) as TrackedPanel;
  const reached = async (): Promise<unknown> =>
    (await panel()).timeline.flatMap((event) =>
      event.type === 'reached' ? [{ milestone: event.milestone, at: event.at }] : [],
    );
  const setUp = async (settings: object = {}): Promise<void> => {
    await site.invoke('admin-page', 'savePolicy', { payload: { document: JSON.stringify(policy) } });
    await site.saveSettings({ policyId: 'acme', ...settings });
  };
  const instant = (date: Date): string => date.toISOString().replace(/\.000Z$/, 'Z');

  describe('a reward', () => {
    const { watch, full, ago, tell } = comparedSite(site);
    const reward = (rewardedAt: Date, cancelledAt: Date | null = null): object => ({
      id: '6e1d0000-0000-4000-8000-000000000001',
      createdAt: rewardedAt.toISOString(),
      rewardedAt: rewardedAt.toISOString(),
      cancelledAt: cancelledAt?.toISOString() ?? null,
    });
    const inBugcrowd = async (rewards: readonly object[]): Promise<void> => {
      await site.bugcrowd([{ id: numberedId(1), rewards }]);
    };

    it('is found by the comparison, starts a clock at its own instant, and is told once', async () => {
      await setUp();
      await watch();
      await tell(1);
      const rewardedAt = new Date(Math.floor((await ago(10 * MINUTE)).getTime() / 1000) * 1000);
      await inBugcrowd([reward(rewardedAt)]);
      await full();
      await site.settle();
      expect(await reached()).toEqual([{ milestone: 'rewarded', at: instant(rewardedAt) }]);
      expect((await panel()).answers).toMatchObject([
        { name: 'disclosure', clock: { state: 'running', startedAt: instant(rewardedAt) } },
      ]);
      const told = (await site.comments('SEC-1')).filter((text) =>
        text.includes('“rewarded” was reached on'),
      );
      expect(told).toHaveLength(1);
      expect(await full()).toMatchObject({ missing: 0, different: 0 });
      await site.settle();
      expect(await reached()).toHaveLength(1);
      expect(await site.comments('SEC-1')).toHaveLength(1);
    });

    it('that was cancelled counts for nothing', async () => {
      await setUp();
      await watch();
      await tell(1);
      await inBugcrowd([reward(await ago(10 * MINUTE), await site.now())]);
      await full();
      await site.settle();
      expect(await reached()).toEqual([]);
    });

    it('in a delivery counts from the event, until the source gives the instant', async () => {
      await setUp();
      const triagedAt = await ago(HOUR);
      const rewardedAt = new Date(Math.floor((await ago(20 * MINUTE)).getTime() / 1000) * 1000);
      const submission = submissionAt(1, triagedAt, { rewards: [reward(rewardedAt)] as never });
      await site.bugcrowd([submission]);
      const at = instant(await ago(5 * MINUTE));
      await site.deliver(deliveryOf(submission, { related: false, at }));
      await site.settle();
      expect(await reached()).toEqual([{ milestone: 'rewarded', at }]);
      await watch();
      await full();
      await site.settle();
      expect(await reached()).toEqual([{ milestone: 'rewarded', at: instant(rewardedAt) }]);
    });
  });

  it('a CVE in a custom field is a milestone, told in a comment and once', async () => {
    await setUp();
    const nowMs = (await site.now()).getTime();
    const at = (hours: number): string => new Date(nowMs - hours * HOUR).toISOString();
    const times = { submitted_at: at(9), last_transitioned_to_triaged_at: at(8) };
    const deliver = (eventId: string, hours: number, fields: object): Promise<unknown> =>
      site.deliver(
        submissionPayload({
          eventId,
          createdAt: at(hours),
          attributes: { ...times, custom_fields: fields },
        }),
      );
    await deliver('event-1', 8, { CVE: null });
    await site.settle();
    await deliver('event-3', 1, { CVE: 'CVE-2026-12345' });
    await site.settle();
    // The first event that had it arrives late.
    await deliver('event-2', 2, { CVE: 'CVE-2026-12345' });
    await site.settle();
    expect(await reached()).toEqual([
      { milestone: 'cve-assigned', at: instant(new Date(Date.parse(at(2)))) },
    ]);
    const told = (await site.comments('SEC-1')).filter((text) => text.includes('“cve assigned” was reached'));
    expect(told).toHaveLength(1);
  });

  describe('a blocker on the researcher', () => {
    const track = async (): Promise<void> => {
      const nowMs = (await site.now()).getTime();
      const at = (hours: number): string => new Date(nowMs - hours * HOUR).toISOString();
      const attributes = { submitted_at: at(9), last_transitioned_to_triaged_at: at(8) };
      await site.deliver(submissionPayload({ createdAt: at(8), attributes }));
      await site.settle();
    };
    const block = async (key: 'blocker.created' | 'blocker.updated', eventId: string): Promise<void> => {
      const payload = blockerPayload(key) as { readonly data: { readonly attributes: object } };
      const attributes = { ...payload.data.attributes, created_at: (await site.now()).toISOString() };
      await site.deliver({ ...payload, data: { ...payload.data, id: eventId, attributes } });
      await site.settle();
    };

    it('pauses the clock, tells and lists it, and the end lets it go on', async () => {
      await setUp({ pauseOnBlocker: true });
      await track();
      const before = (await panel()).clock.dueDate;
      await block('blocker.created', 'event-b');
      expect(await panel()).toMatchObject({ clock: { state: 'paused', dueDate: null }, dateRequest: null });
      expect((await site.comments('SEC-1')).at(-1)).toContain('Bugcrowd waits for the researcher');
      expect(await site.projection('SEC-1')).toMatchObject({ state: 'paused' });
      await site.advance('PT1M');
      const listed = JSON.stringify(await site.invoke('admin-page', 'getHealth'));
      expect(listed).toContain('issues-blocked');
      expect(listed).toContain('SEC-1');
      await site.advance('P2D');
      await block('blocker.updated', 'event-e');
      const { clock } = await panel();
      expect(clock.state).toBe('running');
      expect(Date.parse(clock.dueDate ?? '') - Date.parse(before ?? '')).toBe(2 * 24 * HOUR);
      expect((await site.comments('SEC-1')).at(-1)).toContain('no longer waits for the researcher');
      await site.advance('PT1M');
      expect(JSON.stringify(await site.invoke('admin-page', 'getHealth'))).not.toContain('issues-blocked');
    });

    it('pauses nothing where the connection does not say so, and the delivery says why', async () => {
      await setUp();
      await track();
      await block('blocker.created', 'event-b');
      expect(await panel()).toMatchObject({ clock: { state: 'running' } });
      await site.advance('PT1M');
      const deliveries = JSON.stringify(
        await site.invoke('admin-page', 'listDeliveries', {
          payload: {
            connectionId: null,
            outcomes: [],
            eventKey: null,
            text: '',
            from: null,
            to: null,
            cursor: null,
          },
        }),
      );
      expect(deliveries).toContain('blocker-off');
      expect(deliveries).toContain(SUBMISSION_ID);
    });
  });
});
