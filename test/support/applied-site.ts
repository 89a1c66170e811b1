import type { ApplicationResult, ApplyResult, PreviewResult } from '../../src/contract/policies';
import type { TrackedPanel } from '../../src/contract/panel';
import { ownPolicy } from './own-policy';
import { submissionPayload } from './payloads';
import type { Site } from './site';

export const DAY_MS = 86_400_000;

export const own = {
  ...ownPolicy,
  targets: {
    fix: { ...ownPolicy.targets.fix, medium: { days: 84 }, low: { days: 175 }, informational: null },
  },
  allowPause: true,
};

/** High earlier, critical so early that it has passed, low later, medium as before. */
export const stricter = {
  ...own,
  targets: {
    fix: { ...own.targets.fix, critical: { days: 2 }, high: { days: 20 }, low: { days: 200 } },
  },
};

const issueKeys = ['SEC-1', 'SEC-2', 'SEC-3', 'SEC-4', 'SEC-5', 'SEC-6', 'SEC-7'];

type Job = Extract<ApplicationResult, { type: 'application' }>['job'];

/** An administrator's actions for a test. */
export interface AppliedSite {
  /** A function of the admin page. */
  readonly ask: <T>(name: string, payload?: unknown) => Promise<T>;
  readonly save: (document: object) => Promise<unknown>;
  /** P1 to P4, triaged some days ago; waits until the issue is created, unless told not to. */
  readonly deliver: (
    number: number,
    priority: number,
    days: number,
    attributes?: object,
    waits?: boolean,
  ) => Promise<void>;
  /** High; medium; critical; high and fixed; low and paused; low; and after a new version one more. */
  readonly setUp: () => Promise<void>;
  readonly preview: (policy?: object, place?: object | null) => Promise<PreviewResult>;
  readonly apply: (changes?: object) => Promise<ApplyResult>;
  readonly status: () => Promise<Job>;
  /** Of every issue, in the order of their keys. */
  readonly dueDates: () => Promise<readonly unknown[]>;
  readonly pins: () => Promise<readonly unknown[]>;
  /** The pins after the new version is applied: of all but the fixed one. */
  readonly followed: readonly string[];
  readonly commentsAbout: (key: string) => Promise<readonly string[]>;
}

/** A site whose demo connection follows a custom policy, with functions to open cases and to apply another version. */
export function useAppliedSite(site: Site): AppliedSite {
  let nowMs = 0;
  let events = 0;
  beforeEach(async () => {
    events = 0;
    nowMs = (await site.now()).getTime();
    await site.saveSettings({ policyId: 'marketplace-cloud-2026', decidesAlone: ['admin'] });
    await save(own);
    await site.saveSettings({ policyId: 'acme', decidesAlone: ['admin'] });
  });

  const daysAgo = (days: number): string => new Date(nowMs - days * DAY_MS).toISOString();
  const ask = async <T>(name: string, payload?: unknown): Promise<T> =>
    (await site.invoke('admin-page', name, { payload })) as T;
  const save = (document: object): Promise<unknown> =>
    ask('savePolicy', { document: JSON.stringify(document) });

  const deliver = async (
    number: number,
    priority: number,
    days: number,
    attributes: object = {},
    waits = true,
  ): Promise<void> => {
    events += 1;
    await site.deliver(
      submissionPayload({
        eventId: `event-${events}`,
        submissionId: `7c1d0000-0000-4000-8000-${String(number).padStart(12, '0')}`,
        createdAt: daysAgo(0),
        data: null,
        attributes: {
          severity: priority,
          submitted_at: daysAgo(days + 1),
          last_transitioned_to_triaged_at: daysAgo(days),
          ...attributes,
        },
      }),
    );
    if (waits) await site.settle();
  };
  const pause = async (issueKey: string): Promise<void> => {
    const panel = (await site.invoke('sla-panel', 'getPanel', { issueKey })) as TrackedPanel;
    const action = { type: 'pause', reason: 'Waiting for the vendor.' };
    const payload = { action, version: panel.version };
    expect(await site.invoke('sla-panel', 'takeAction', { issueKey, payload })).toMatchObject({
      type: 'done',
    });
  };
  const setUp = async (): Promise<void> => {
    await deliver(1, 2, 1);
    await deliver(2, 3, 1);
    await deliver(3, 1, 3);
    await deliver(4, 2, 1);
    await deliver(4, 2, 1, { state: 'resolved', last_transitioned_to_resolved_at: daysAgo(0) });
    await deliver(5, 4, 1);
    await pause('SEC-5');
    await deliver(6, 4, 1);
    await save(stricter);
    await deliver(7, 2, 1);
    // The storage's queries lag behind its writes.
    await site.advance('PT1S');
  };
  const preview = (
    policy: object = { policyId: 'acme' },
    place: object | null = null,
  ): Promise<PreviewResult> => ask('previewPolicy', { policy, connectionIds: ['demo'], place });
  const apply = (changes: object = {}): Promise<ApplyResult> =>
    ask('applyPolicy', {
      policyId: 'acme',
      version: 2,
      connectionIds: ['demo'],
      expected: 5,
      ...changes,
    });
  const status = async (): Promise<Job> => {
    const result = await ask<ApplicationResult>('getApplication');
    return result.type === 'application' ? result.job : null;
  };
  const dueDates = async (): Promise<readonly unknown[]> =>
    Promise.all(issueKeys.map(async (key) => (await site.issue(key)).fields.duedate));
  const pins = async (): Promise<readonly unknown[]> =>
    Promise.all(issueKeys.map(async (key) => (await site.projection(key))['policy']));
  const followed = ['acme@2', 'acme@2', 'acme@2', 'acme@1', 'acme@2', 'acme@2', 'acme@2'];
  const commentsAbout = async (key: string): Promise<readonly string[]> =>
    (await site.comments(key)).filter((text) => text.includes('applied a policy'));
  return { ask, save, deliver, setUp, preview, apply, status, dueDates, pins, followed, commentsAbout };
}
