import type { Case } from '../../domain/cases/case';
import type { IssueDraft } from '../../domain/cases/effect';
import { withDone, type Outbox, type OutboxEntry } from '../../domain/cases/outbox';
import type { TrackedIssue } from '../../domain/cases/tracked-issue';
import type { Connection } from '../../domain/connections/connection';
import { leftInPlace } from '../../domain/issues/status-move';
import type { Instant } from '../../domain/sla/instant';
import type { IssueTracker } from './ports';

/** What the effects of an outbox are done with. */
export interface Performance {
  readonly connection: Connection;
  readonly tracker: IssueTracker;
  /** The issue to create; `null` where none is, or where it may have been created before. */
  readonly draft: IssueDraft | null;
  /** When an earlier attempt began that may have got anywhere; `null` at the first. */
  readonly repeatingSince: Instant | null;
  /** Called after each effect with the case as it is then: what is done stays done, whatever fails after it. */
  readonly onDone: (kase: Case) => void;
}

async function changeIssue(
  kase: Case,
  issue: TrackedIssue,
  { id, effect }: OutboxEntry,
  { connection, tracker, repeatingSince }: Performance,
): Promise<Case> {
  switch (effect.type) {
    case 'create-issue':
      return kase;
    case 'edit-issue': {
      const skipped = await tracker.edit(issue, effect, connection);
      return { ...kase, skippedFields: [...new Set([...kase.skippedFields, ...skipped])] };
    }
    case 'comment-on-issue':
      // Nothing but the comment itself knows whether a lost answer was a yes.
      if (repeatingSince === null || !(await tracker.hasComment(issue, id, repeatingSince)))
        await tracker.comment(issue, effect, id, connection);
      return kase;
    case 'transition-issue':
      return { ...kase, failedTransition: await tracker.transition(issue, effect.to, connection) };
  }
}

async function perform(
  kase: Case,
  entry: OutboxEntry,
  { schedule }: Outbox,
  how: Performance,
): Promise<Case> {
  const { issue } = kase;
  if (issue !== null) return changeIssue(kase, issue, entry, how);
  // An issue that is gone takes along what was to be written to it.
  if (entry.effect.type !== 'create-issue' || how.draft === null) return kase;
  const created = await how.tracker.create(how.draft, how.connection);
  const { skippedFields } = created;
  const tracked = { ...created.issue, lastWritten: entry.effect.view };
  // From here on the issue is there, with its report and its next check, whatever fails after it.
  return { ...kase, ...schedule, skippedFields, reportAwaitedFrom: null, issue: tracked };
}

/** The case once all effects are done. */
function completed(kase: Case, { entries, view, schedule }: Outbox): Case {
  const failed = kase.failedTransition?.statusId;
  const isLeft = entries.some(
    ({ effect }) => effect.type === 'transition-issue' && effect.to.statusId === failed,
  );
  const lastWritten = isLeft ? leftInPlace(view) : view;
  return { ...kase, ...schedule, issue: kase.issue && { ...kase.issue, lastWritten }, outbox: null };
}

/**
 * Does what is left of a case's outbox, in order. The only place that performs effects.
 * @returns the case once all is done; it is not saved.
 * @throws whatever the tracker throws, after `onDone` has been called for what was done before.
 */
export async function performOutbox(begun: Case, outbox: Outbox, how: Performance): Promise<Case> {
  let kase = begun;
  let rest = outbox;
  for (const entry of outbox.entries) {
    if (entry.done) continue;
    rest = withDone(rest, entry.id);
    kase = { ...(await perform(kase, entry, outbox, how)), outbox: rest };
    how.onDone(kase);
  }
  return completed(kase, outbox);
}
