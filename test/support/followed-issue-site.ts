import type { HealthView } from '../../src/contract/health';
import { SUBMISSION_ID, submissionPayload } from './payloads';
import type { Site } from './site';

const DAY = 86_400_000;

export const OTHER_SUBMISSION = '7c1d0000-0000-4000-8000-000000000202';

interface FollowedIssueSite {
  /** Delivers the submission as it was a number of days ago, and settles. */
  readonly send: (
    daysAgo: number,
    eventId: string,
    attributes?: Readonly<Record<string, unknown>>,
    to?: { readonly submissionId?: string; readonly connection?: string },
  ) => Promise<void>;
  /** The date in a number of days, in the format of Jira's due date. */
  readonly dayIn: (days: number) => string;
  /** What people do to Jira that its REST API cannot say. */
  readonly inJira: (change: object) => Promise<void>;
  readonly advance: (duration: string) => Promise<void>;
  readonly problem: (kind: string) => Promise<object | undefined>;
  /** Moves the issue by transitions, each with a resolution if its screen asks for one. */
  readonly move: (...steps: readonly (readonly [id: string, resolution?: string])[]) => Promise<void>;
  readonly finish: (resolution: string) => Promise<void>;
  readonly deliveryOf: (eventId: string) => Promise<unknown>;
  /** Event ids of the deliveries that a search for a text finds. */
  readonly find: (text: string) => Promise<readonly string[]>;
  readonly judge: (
    counts: 'fixed' | 'closed',
    resolutionId?: string,
    base?: 'fixed' | 'closed' | null,
  ) => Promise<unknown>;
}

/** Before each test: SEC-1, 10001 by its id, of a P2 that was triaged four days ago and is due in 24 days. */
export function followedIssueSite(site: Site): FollowedIssueSite {
  let nowMs = 0;
  const at = (daysAgo: number): string => new Date(nowMs - daysAgo * DAY).toISOString();
  /** The storage lists what was written a moment ago only after a while. */
  const untilListed = (): Promise<void> => site.advance('PT1S');

  const send: FollowedIssueSite['send'] = async (
    daysAgo,
    eventId,
    attributes = {},
    { submissionId = SUBMISSION_ID, connection = 'demo' } = {},
  ) => {
    const payload = submissionPayload({
      eventId,
      submissionId,
      createdAt: at(daysAgo),
      data: { changes: {} },
      attributes: { submitted_at: at(5), last_transitioned_to_triaged_at: at(4), ...attributes },
    });
    await site.deliver(payload, { connection });
    await site.settle();
  };
  const move: FollowedIssueSite['move'] = async (...steps) => {
    for (const [id, resolution] of steps) {
      const fields = resolution === undefined ? undefined : { resolution: { id: resolution } };
      const body = { transition: { id }, ...(fields && { fields }) };
      const { status } = await site.jira('POST', '/issue/10001/transitions', body);
      if (status !== 204) throw new Error(`Transition ${id} was answered with ${status}.`);
    }
    await site.settle();
  };

  beforeEach(async () => {
    nowMs = (await site.now()).getTime();
    await send(4, 'event-1');
    await site.clearLedger();
  });

  return {
    send,
    move,
    finish: (resolution) => move(['11'], ['21'], ['31', resolution]),
    dayIn: (days) => new Date(nowMs + days * DAY).toISOString().slice(0, 10),
    async inJira(change) {
      const { status, body } = await site.post('/host/jira', change);
      if (status !== 200) throw new Error(JSON.stringify(body));
      await site.settle();
    },
    async advance(duration) {
      await site.advance(duration);
      await site.settle();
      nowMs = (await site.now()).getTime();
    },
    async problem(kind) {
      await untilListed();
      const view = (await site.invoke('admin-page', 'getHealth')) as HealthView;
      if (view.type !== 'health') throw new Error('Health is not shown.');
      return view.problems.find((each) => each.kind === kind);
    },
    async deliveryOf(eventId) {
      const payload = { connectionId: 'demo', eventId, receivedAt: new Date(nowMs).toISOString() };
      const found = await site.invoke('admin-page', 'getDelivery', { payload });
      return (found as { readonly delivery?: unknown }).delivery;
    },
    async find(text) {
      await untilListed();
      const anything = {
        connectionId: null,
        from: null,
        to: null,
        outcomes: [],
        eventKey: null,
        cursor: null,
      };
      const found = await site.invoke('admin-page', 'listDeliveries', { payload: { ...anything, text } });
      const { deliveries } = found as { readonly deliveries: readonly { readonly eventId: string }[] };
      return deliveries.map(({ eventId }) => eventId);
    },
    async judge(counts, resolutionId = '10004', base = null) {
      await untilListed();
      const payload = { resolutionId, counts, base: { counts: base } };
      return site.invoke('admin-page', 'judgeResolution', { payload });
    },
  };
}
