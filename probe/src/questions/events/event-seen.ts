import type { Run } from '../../base/run';
import type { Moment, SeenAs } from '../../base/seen';

/** What is recorded about an issue event: the names of its members, without their values. */
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

/** The issue whose events are watched; its summary identifies its events. */
export function watchedSummary({ id }: Pick<Run, 'id'>): string {
  return `Probe ${id}: watched`;
}

export function eventName(type: EventType): SeenAs<EventSeen> {
  return `event-${type}` as SeenAs<EventSeen>;
}

/** When the change that the event reports was made. */
export function causeName(type: EventType): SeenAs<Moment> {
  return `cause-${type}` as SeenAs<Moment>;
}
