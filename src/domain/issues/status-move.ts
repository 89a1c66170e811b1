import type { Case } from '../cases/case';
import type { IssueView, Moved, TrackedIssue } from '../cases/tracked-issue';
import type { Connection } from '../connections/connection';
import { statusTarget, type StatusTarget } from '../mapping/mapping';

/** Issues of before the app moved any have followed the state they were last told of. */
function followed({ moved, submissionState }: IssueView): Moved {
  return moved ?? { forState: submissionState, statusId: null };
}

/** An issue that was just made: it has yet to go where its submission's state is mapped to, if anywhere. */
export function movedAtCreation(state: string | null, { mapping }: Pick<Connection, 'mapping'>): Moved {
  return { forState: statusTarget(state, mapping) === null ? state : null, statusId: null };
}

/** How far an issue has followed once everything is done. */
export function movedWhenDone(
  { facts: { state }, issue }: Pick<Case, 'facts' | 'issue'>,
  { mapping }: Pick<Connection, 'mapping'>,
): Moved {
  const before = issue === null ? { forState: null, statusId: null } : followed(issue.lastWritten);
  if (before.forState === state) return before;
  return { forState: state, statusId: statusTarget(state, mapping)?.statusId ?? before.statusId };
}

/**
 * The move that an issue still has to make. Only a state of Bugcrowd's that is new to the issue moves it: told again, a
 * state does not undo what people have done since. `null` also where the app has moved it there before.
 */
export function moveOf(
  { lastWritten }: TrackedIssue,
  state: string | null,
  { mapping }: Pick<Connection, 'mapping'>,
): StatusTarget | null {
  const { forState, statusId } = followed(lastWritten);
  const target = forState === state ? null : statusTarget(state, mapping);
  return target === null || target.statusId === statusId ? null : target;
}

/** The issue where it has followed a state for which nothing had to be written. */
export function following(issue: TrackedIssue, { moved }: IssueView): TrackedIssue {
  const { lastWritten } = issue;
  if (moved === undefined || followed(lastWritten).forState === moved.forState) return issue;
  return { ...issue, lastWritten: { ...lastWritten, moved } };
}

/** What the issue shows where the move did not succeed: the state is followed, and nobody knows where the issue is. */
export function leftInPlace(view: IssueView): IssueView {
  const { moved } = view;
  return moved === undefined ? view : { ...view, moved: { ...moved, statusId: null } };
}

/** A person has moved the issue: where it is now the app does not know. */
export function movedByPerson(issue: TrackedIssue): TrackedIssue {
  const { lastWritten } = issue;
  if (followed(lastWritten).statusId === null) return issue;
  return { ...issue, lastWritten: { ...lastWritten, moved: { ...followed(lastWritten), statusId: null } } };
}
