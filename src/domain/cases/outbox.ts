import type { Effect, EffectOf } from './effect';
import type { IssueView } from './tracked-issue';
import type { Instant } from '../sla/instant';

/** The next check of a case, and the notices it has given. */
export interface CaseSchedule {
  readonly nextCheckAt: Instant | null;
  readonly noticesGiven: readonly string[];
}

/**
 * An effect as the case stores it. A new issue is stored without its draft, because the researcher's text is never
 * stored. If no issue is found, the decision is made again with the event that has the text.
 */
export type StoredEffect =
  Exclude<Effect, EffectOf<'create-issue'>> | { readonly type: 'create-issue'; readonly view: IssueView };

export interface OutboxEntry {
  /** Unique within the case. */
  readonly id: string;
  readonly effect: StoredEffect;
  readonly done: boolean;
}

/**
 * Pending writes to Jira, stored together with the decision that asks for them. After a crash between two effects the
 * next run finishes them and starts from what the issue is known to show, so no change is reported twice.
 */
export interface Outbox {
  /** When the latest attempt began; `null` once it has ended and its finished effects are recorded. */
  readonly since: Instant | null;
  /** When the first attempt began. */
  readonly firstSince: Instant;
  /** In order of execution. */
  readonly entries: readonly OutboxEntry[];
  /** View of the issue once all are done. */
  readonly view: IssueView;
  /** The schedule of the case once all are done. */
  readonly schedule: CaseSchedule;
}

function toStored(effect: Effect): StoredEffect {
  return effect.type === 'create-issue' ? { type: 'create-issue', view: effect.draft.view } : effect;
}

/**
 * The outbox of a decision.
 * @param write number of the write that stores it, which makes the ids unique within the case.
 */
export function outboxOf(
  { effects, view, schedule }: Pick<Outbox, 'view' | 'schedule'> & { readonly effects: readonly Effect[] },
  write: number,
  since: Instant,
): Outbox {
  const entries = effects.map((effect, place) => ({
    id: `${write}.${place}`,
    effect: toStored(effect),
    done: false,
  }));
  return { since, firstSince: since, entries, view, schedule };
}

/** The outbox with one effect marked as done. */
export function withDone(outbox: Outbox, id: string): Outbox {
  return {
    ...outbox,
    entries: outbox.entries.map((entry) => (entry.id === id ? { ...entry, done: true } : entry)),
  };
}

/**
 * The effects that were done since an outbox was as `begun`.
 * @param now the same outbox; `null` once everything is done.
 */
export function doneSince({ entries }: Outbox, now: Outbox | null): readonly StoredEffect[] {
  const isDone = (id: string): boolean => now?.entries.find((entry) => entry.id === id)?.done ?? true;
  return entries.filter(({ id, done }) => !done && isDone(id)).map(({ effect }) => effect);
}

/** The view of an issue that is still to be created; `null` if there is none. */
export function viewToCreate({ entries }: Outbox): IssueView | null {
  const creation = entries.find(({ effect, done }) => effect.type === 'create-issue' && !done);
  return creation?.effect.type === 'create-issue' ? creation.effect.view : null;
}
