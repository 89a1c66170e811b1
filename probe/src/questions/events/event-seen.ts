import type { Run } from '../../base/run';
import type { Moment, SeenAs } from '../../base/seen';

/** What is noted of an issue event: names of members, and nothing of what they hold. */
export type EventSeen = {
  readonly at: number;
  readonly members: readonly string[];
  readonly fields: readonly string[];
  readonly changed: readonly string[];
  readonly itemMembers: readonly string[];
  readonly selfGenerated: boolean | null;
};

export const eventTypes = ['created', 'updated', 'commented', 'deleted'] as const;
export type EventType = (typeof eventTypes)[number];

/** The issue whose events are watched; its summary is how its events are known. */
export function watchedSummary({ id }: Pick<Run, 'id'>): string {
  return `Probe ${id}: watched`;
}

export function eventName(type: EventType): SeenAs<EventSeen> {
  return `event-${type}` as SeenAs<EventSeen>;
}

/** When it was done what the event tells of. */
export function causeName(type: EventType): SeenAs<Moment> {
  return `cause-${type}` as SeenAs<Moment>;
}
