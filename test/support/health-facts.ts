import { assessHealth } from '../../src/domain/health/assess-health';
import type { Problem } from '../../src/domain/health/problem';
import type { AppFacts, ConnectionFacts, Counted } from '../../src/domain/health/health-facts';

/** When the facts of these builders are assessed. */
export const NOW = '2026-11-10T12:00:00Z';
/** No deliveries or dead letters. */
export const nothing = { count: 0, more: false, oldestAt: null };
/** An app without problems. */
export const well: AppFacts = { missingScopes: [], heldUntil: null, unknownWork: null, columnsRefused: null };
type Compared = NonNullable<ConnectionFacts['comparison']>;

/** A connection without problems, apart from the changes. */
export function healthyConnection(changes: Partial<ConnectionFacts> = {}): ConnectionFacts {
  return {
    connectionId: 'demo',
    hasWebhook: true,
    approvers: 1,
    api: { host: 'api.example.com', isAllowed: true },
    secrets: 1,
    hasToken: true,
    lastDeliveryAt: '2026-11-10T11:00:00Z',
    backlog: nothing,
    stranded: nothing,
    deadLetters: nothing,
    unreadDeadLetters: 0,
    proposedScheme: null,
    refusedCalls: {},
    foreign: { count: 0, more: false, otherIds: [] },
    droppedDeadLetters: 0,
    paused: null,
    missingFields: [],
    failedTransition: [],
    notes: [],
    moreNotes: false,
    projectKey: { saved: 'SEC', now: 'SEC', isArchived: false },
    panelRefused: null,
    ruledPlaces: [],
    lostPeople: null,
    comments: { stopped: [], trouble: null },
    comparison: comparedWith(),
    ...changes,
  };
}

/** A comparison that is in order, apart from the changes. */
export function comparedWith(changes: Partial<Compared> = {}): Compared {
  return { cursor: '2026-11-10T11:30:00Z', duplicatedIds: [], duplicated: 0, trouble: null, ...changes };
}

/** The problems of one connection and of the app. */
export function assess(changes: Partial<ConnectionFacts>, app: Partial<AppFacts> = {}): readonly Problem[] {
  return assessHealth({ ...well, ...app }, [healthyConnection(changes)], NOW);
}

/** Deliveries or dead letters, two by default. */
export const some = (oldestAt: string, count = 2): Counted => ({ count, more: false, oldestAt });
