import type { Effect, EffectComment } from './effect';
import type { IssueView, TrackedIssue } from './tracked-issue';
import type { Instant } from '../sla/instant';
import type { NoticeMarks } from './change';
import type { StatusTarget } from '../mapping/mapping';

/** When a case is looked at next, and which notices it has given. */
export interface CaseSchedule {
  readonly nextCheckAt: Instant | null;
  readonly noticesGiven: readonly string[];
}

/**
 * An update of an issue as it was begun. What it has done to Jira before it was cut off nobody knows, so it is finished as
 * it was begun: what follows then starts from what the issue is known to show, and no change is told twice.
 */
export interface PendingUpdate {
  /** What the issue shows then. */
  readonly view: IssueView;
  /** What the case holds then. */
  readonly done: CaseSchedule;
  /** `null` where nothing but a comment was to be written. */
  readonly edit: { readonly marks: NoticeMarks | null } | null;
  readonly comment: Omit<EffectComment, 'type' | 'issue'> | null;
  /** Lacks where the issue was not to be moved. */
  readonly move?: StatusTarget;
}

/** The update that a decision begins. */
export function pendingUpdateOf({
  view,
  done,
  effects,
}: Pick<PendingUpdate, 'view' | 'done'> & { readonly effects: readonly Effect[] }): PendingUpdate {
  const begun: PendingUpdate = { view, done, edit: null, comment: null };
  return effects.reduce<PendingUpdate>((known, effect) => {
    switch (effect.type) {
      case 'create-issue':
        return known;
      case 'edit-issue':
        return { ...known, edit: { marks: effect.marks } };
      case 'comment-on-issue': {
        const { changes, cause, mention, policy } = effect;
        return { ...known, comment: { changes, cause, mention, policy } };
      }
      case 'transition-issue':
        return { ...known, move: effect.to };
    }
  }, begun);
}

/** What it asks for, all of it: edits and moves can be repeated, and a comment is looked for first. */
export function effectsOf(
  { view, edit, comment, move }: PendingUpdate,
  issue: TrackedIssue,
): readonly Effect[] {
  return [
    ...(edit === null ? [] : [{ type: 'edit-issue', issue, to: view, marks: edit.marks } as const]),
    ...(comment === null ? [] : [{ type: 'comment-on-issue', issue, ...comment } as const]),
    ...(move === undefined ? [] : [{ type: 'transition-issue', issue, to: move } as const]),
  ];
}
