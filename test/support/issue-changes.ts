import type { ReadChange } from '../../src/domain/decide/issue-change';
import type { JudgedResolution, ResolutionMeaning } from '../../src/domain/mapping/resolution';
import type { TimelineEvent } from '../../src/domain/sla/timeline';
import { reportedBy } from './case-builders';

/** When a change is decided. */
export const now = '2026-11-10T12:00:00Z';
/** When it happened in Jira. */
export const at = '2026-11-10T11:59:00Z';

/** Nothing that matters, by the developer, unless a test says otherwise. */
export function change(changes: Partial<ReadChange> = {}): ReadChange {
  return {
    at,
    by: 'dev',
    status: null,
    dueDate: null,
    priority: null,
    place: null,
    deleted: false,
    ...changes,
  };
}

/** A resolution by its name, and what it counts as. */
export const judged = (name: string, counts: ResolutionMeaning | null, id = '10200'): JudgedResolution => ({
  id,
  name,
  counts,
});
export const fix = judged('Done', 'fixed');
export const duplicate = judged('Duplicate', 'closed');
export const unjudged = judged('Obsolete', null);
/** The due date was set, or taken away. */
export const dueOn = (date: string | null, when = at): ReadChange => change({ at: when, dueDate: { date } });
/** The issue was moved to Done. */
export const done = (resolution: JudgedResolution | null, when = at): ReadChange =>
  change({ at: when, status: { done: true, resolution, isMove: true } });
/** The resolution changed without a move. */
export const resolvedAs = (resolution: JudgedResolution | null, when = at): ReadChange =>
  change({ at: when, status: { done: true, resolution, isMove: false } });
/** The issue was moved out of Done. */
export const notDone = change({ status: { done: false, resolution: null, isMove: true } });
/** An event as the developer's own in Jira. */
export const byPerson = (event: TimelineEvent): TimelineEvent => reportedBy('jira', 'dev', event);
