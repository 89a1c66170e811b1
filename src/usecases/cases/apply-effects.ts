import type { Connection } from '../../domain/connections/connection';
import type { Effect } from '../../domain/cases/effect';
import type { Case } from '../../domain/cases/case';
import type { IssueRef, FailedTransition } from '../../domain/cases/tracked-issue';
import type { Instant } from '../../domain/sla/instant';
import type { IssueTracker } from './ports';

/** What the effects leave behind: the issue, where one was made, and what could not be done to it. */
export interface Applied {
  readonly issue: IssueRef | null;
  /** Fields that were left out. */
  readonly skippedFields: readonly string[];
  /** Lacks where the issue was not to be moved, `null` where it was. */
  readonly failedTransition?: FailedTransition | null;
}

/**
 * Performs the effects of a decision, in order. The only place that does.
 * @param onEffect called after each one that was performed.
 * @param repeatingSince when an earlier attempt began that may have got anywhere: a comment is then looked for first.
 */
export async function applyEffects(
  effects: readonly Effect[],
  kase: Case,
  connection: Connection,
  tracker: IssueTracker,
  repeatingSince: Instant | null,
  onEffect: (type: Effect['type']) => void,
): Promise<Applied> {
  let applied: Applied = { issue: kase.issue, skippedFields: kase.skippedFields };
  for (const effect of effects) {
    switch (effect.type) {
      case 'create-issue':
        applied = { ...applied, ...(await tracker.create(effect.draft, connection)) };
        break;
      case 'edit-issue': {
        const missing = await tracker.edit(effect, connection);
        applied = { ...applied, skippedFields: [...new Set([...applied.skippedFields, ...missing])] };
        break;
      }
      case 'comment-on-issue':
        if (repeatingSince === null || !(await tracker.hasComment(effect, repeatingSince)))
          await tracker.comment(effect);
        break;
      case 'transition-issue':
        applied = { ...applied, failedTransition: await tracker.transition(effect, connection) };
    }
    onEffect(effect.type);
  }
  return applied;
}
