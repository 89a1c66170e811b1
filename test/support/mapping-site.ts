import type { DeliveryReason } from '../../src/domain/deliveries/delivery-reason';
import { deliveryReasonText } from '../../src/wording/delivery-reason';
import type { MappingView, SaveMappingResult } from '../../src/contract/mapping';
import type { Mapping, StatusTarget } from '../../src/domain/mapping/mapping';
import { submissionPayload } from './payloads';
import type { Site } from './site';
import { saveOver } from './save-over';

/** Maps nothing. */
export const usual: Mapping = {
  priorities: {},
  statuses: {},
  components: { by: 'nothing', table: {}, otherwise: null, always: [] },
  labels: [],
  securityLevel: null,
  assignee: null,
  fields: {},
  milestones: {},
  flags: [],
};

/** A status of the local Jira, by its id. */
export const to = (statusId: string, resolutionId: string | null = null): StatusTarget => ({
  statusId,
  statusName: 'as it was',
  resolutionId,
});

export interface MappingSite {
  /** Calls a function of the admin page. */
  readonly ask: (functionKey: string, payload: object, accountId?: string) => Promise<unknown>;
  readonly save: (
    changes: Partial<Mapping>,
    options?: { readonly evenSo?: boolean },
  ) => Promise<SaveMappingResult>;
  readonly mapped: () => Promise<Extract<MappingView, { type: 'mapping' }>>;
  /** The default submission, triaged as P2 unless its attributes say otherwise. */
  readonly deliver: (
    attributes?: Record<string, unknown>,
    eventId?: string,
    createdAt?: string,
  ) => Promise<void>;
  readonly fieldsOf: (key?: string) => Promise<Readonly<Record<string, unknown>>>;
  /** The reason in the record of a delivery, as people read it. */
  readonly reasonOf: (eventId: string) => Promise<string | null>;
}

/** The demo connection with functions to map it. */
export function mappingSite(site: Site): MappingSite {
  const ask = (functionKey: string, payload: object, accountId = 'admin'): Promise<unknown> =>
    site.invoke('admin-page', functionKey, { payload, accountId });
  const save = async (changes: Partial<Mapping>, { evenSo = false } = {}): Promise<SaveMappingResult> => {
    const mapping = { ...usual, ...changes };
    const saved = await saveOver(
      (base) => ask('saveMapping', { connectionId: 'demo', mapping, base, evenSo }),
      usual,
    );
    return saved as SaveMappingResult;
  };
  const mapped = async (): Promise<Extract<MappingView, { type: 'mapping' }>> =>
    (await ask('getMapping', { connectionId: 'demo' })) as Extract<MappingView, { type: 'mapping' }>;
  const deliver = async (
    attributes: Record<string, unknown> = {},
    eventId = 'event-1',
    createdAt = '2026-11-03T09:12:00.000Z',
  ): Promise<void> => {
    await site.deliver(submissionPayload({ eventId, createdAt, attributes }));
    await site.settle();
  };
  const fieldsOf = async (key = 'SEC-1'): Promise<Readonly<Record<string, unknown>>> =>
    (await site.issue(key)).fields;
  const reasonOf = async (eventId: string): Promise<string | null> => {
    await site.advance('PT1S');
    const overview = (await site.invoke('admin-page', 'getOverview')) as {
      readonly connections: readonly {
        readonly deliveries: readonly { readonly eventId: string; readonly reason: DeliveryReason | null }[];
      }[];
    };
    const all = overview.connections.flatMap(({ deliveries }) => deliveries);
    const reason = all.find((delivery) => delivery.eventId === eventId)?.reason ?? null;
    return reason === null ? null : deliveryReasonText(reason);
  };

  return { ask, save, mapped, deliver, fieldsOf, reasonOf };
}
