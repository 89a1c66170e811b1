import type { Effect, EffectOf } from './effect';
import type { IssueView } from './tracked-issue';
import type { Instant } from '../sla/instant';

/** When a case is checked next, and which notices it has given. */
export interface CaseSchedule {
  readonly nextCheckAt: Instant | null;
  readonly noticesGiven: readonly string[];
}

/**
 * An effect as the case keeps it. A new issue is kept without its draft: the researcher's text is stored nowhere, so
 * whoever finds no issue decides again, with the event that brings the text.
 */
export type StoredEffect =
  Exclude<Effect, EffectOf<'create-issue'>> | { readonly type: 'create-issue'; readonly view: IssueView };

export interface OutboxEntry {
  /** No other effect of the case ever has it. */
  readonly id: string;
  readonly effect: StoredEffect;
  readonly done: boolean;
}

/**
 * What has to be told to Jira, written with the decision that asks for it. A crash between any two effects is finished
 * by whoever comes next: what follows then starts from what the issue is known to show, and no change is reported twice.
 */
export interface Outbox {
  /** When the latest attempt began; `null` where it has ended, and which effects are done is known. */
  readonly since: Instant | null;
  /** When the first attempt began. */
  readonly firstSince: Instant;
  /** In the order in which they are done. */
  readonly entries: readonly OutboxEntry[];
  /** What the issue shows once all are done. */
  readonly view: IssueView;
  /** What the case holds then. */
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

/** The view of an issue that is still to be created; `null` where none is. */
export function viewToCreate({ entries }: Outbox): IssueView | null {
  const creation = entries.find(({ effect, done }) => effect.type === 'create-issue' && !done);
  return creation?.effect.type === 'create-issue' ? creation.effect.view : null;
}

/** True where some effect is done and another is not. */
export function isHalfDone({ entries }: Outbox): boolean {
  return entries.some(({ done }) => done) && entries.some(({ done }) => !done);
}
