import type { Case } from '../cases/case';
import type { IssueView, Moved, TrackedIssue } from '../cases/tracked-issue';
import type { Connection } from '../connections/connection';
import { statusTarget, type StatusTarget } from '../mapping/mapping';

/** A new issue, which has yet to move to the status mapped to its state, if any. */
export function movedAtCreation(state: string | null, { mapping }: Pick<Connection, 'mapping'>): Moved {
  return { forState: statusTarget(state, mapping) === null ? state : null, statusId: null };
}

/** How far an issue has followed once everything is done. */
export function movedWhenDone(
  { facts: { state }, issue }: Pick<Case, 'facts' | 'issue'>,
  { mapping }: Pick<Connection, 'mapping'>,
): Moved {
  const before = issue === null ? { forState: null, statusId: null } : issue.lastWritten.moved;
  if (before.forState === state) return before;
  return { forState: state, statusId: statusTarget(state, mapping)?.statusId ?? before.statusId };
}

/**
 * The move that an issue still has to make. Only a new source state moves it: a repeated one does not undo what people
 * have done since. `null` also if the app has moved it there before.
 */
export function moveOf(
  { lastWritten }: TrackedIssue,
  state: string | null,
  { mapping }: Pick<Connection, 'mapping'>,
): StatusTarget | null {
  const { forState, statusId } = lastWritten.moved;
  const target = forState === state ? null : statusTarget(state, mapping);
  return target === null || target.statusId === statusId ? null : target;
}

/** The issue after a state for which nothing had to be written. */
export function following(issue: TrackedIssue, { moved }: IssueView): TrackedIssue {
  const { lastWritten } = issue;
  if (lastWritten.moved.forState === moved.forState) return issue;
  return { ...issue, lastWritten: { ...lastWritten, moved } };
}

/** The view after a failed move: the state counts as followed, and the issue's status is unknown. */
export function leftInPlace(view: IssueView): IssueView {
  return { ...view, moved: { ...view.moved, statusId: null } };
}

/** The issue after a person has moved it: its status is unknown to the app. */
export function movedByPerson(issue: TrackedIssue): TrackedIssue {
  const { lastWritten } = issue;
  if (lastWritten.moved.statusId === null) return issue;
  return { ...issue, lastWritten: { ...lastWritten, moved: { ...lastWritten.moved, statusId: null } } };
}
