import type { Case } from '../../domain/cases/case';
import { withDone, type Outbox, type OutboxEntry } from '../../domain/cases/outbox';
import type { TrackedIssue } from '../../domain/cases/tracked-issue';
import type { WebLink } from '../../domain/cases/web-link';
import { webLinkId } from '../../domain/cases/web-link-id';
import type { Connection } from '../../domain/connections/connection';
import { leftInPlace } from '../../domain/issues/status-move';
import {
  editedView,
  fieldsToRetry,
  skippedAfterEdit,
  visibleChanges,
  writtenView,
} from '../../domain/issues/written-view';
import type { Instant } from '../../domain/sla/instant';
import type { CreatedIssue, IssueTracker } from './ports';

/** How the effects of an outbox are performed. */
export interface Performance {
  readonly connection: Connection;
  readonly tracker: IssueTracker;
  /** Creates the issue; `null` if there is none to create, or if it may have been created before. */
  readonly create: (() => Promise<CreatedIssue>) | null;
  /** When an earlier attempt began that may have had effects; `null` for the first. */
  readonly repeatingSince: Instant | null;
  /** Called after each effect with the case so far, so that finished effects are kept if a later one fails. */
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
      const skipped = await tracker.edit(issue, effect, fieldsToRetry(kase.skippedFields), connection);
      const skippedFields = skippedAfterEdit(kase.skippedFields, skipped);
      const lastWritten = editedView(issue.lastWritten, effect.to, skippedFields);
      return { ...kase, skippedFields, issue: { ...issue, lastWritten } };
    }
    case 'comment-on-issue': {
      const changes = visibleChanges(effect.changes, kase.skippedFields);
      if (changes.length === 0) return kase;
      // Only the comments on the issue can tell whether a lost answer was a success.
      if (repeatingSince !== null && (await tracker.hasComment(issue, id, repeatingSince))) return kase;
      return withComment(kase, await tracker.comment(issue, { ...effect, changes }, id, connection));
    }
    case 'link-issue':
      return withLink(kase, effect.link, await tracker.link(issue, effect.link, webLinkId(kase)));
    case 'transition-issue':
      return { ...kase, failedTransition: await tracker.transition(issue, effect.to, connection) };
  }
}

/** A comment that Jira refuses takes nothing from the issue, which is right without it. */
function withComment(kase: Case, refusedBecause: string | null): Case {
  return kase.notCommented === refusedBecause ? kase : { ...kase, notCommented: refusedBecause };
}

/** A link that Jira refuses takes nothing from the issue either, and is tried again. */
function withLink(kase: Case, link: WebLink, refusedBecause: string | null): Case {
  return refusedBecause === null
    ? { ...kase, webLink: link, notLinked: null }
    : { ...kase, webLink: null, notLinked: refusedBecause };
}

async function perform(
  kase: Case,
  entry: OutboxEntry,
  { schedule }: Outbox,
  how: Performance,
): Promise<Case> {
  const { issue } = kase;
  if (issue !== null) return changeIssue(kase, issue, entry, how);
  // Writes to a deleted issue are dropped.
  if (entry.effect.type !== 'create-issue' || how.create === null) return kase;
  const created = await how.create();
  const { skippedFields, withoutReport } = created;
  const lastWritten = writtenView(null, entry.effect.view, skippedFields);
  const tracked = { ...created.issue, lastWritten };
  // From here on the issue exists with its report and its next check, even if a later effect fails.
  const made = { ...kase, ...schedule, skippedFields, reportAwaitedFrom: null, issue: tracked };
  return withoutReport ? { ...made, withoutReport } : made;
}

/** The case once all effects are done. */
function completed(kase: Case, { entries, view, schedule }: Outbox): Case {
  const failed = kase.failedTransition?.statusId;
  const isLeft = entries.some(
    ({ effect }) => effect.type === 'transition-issue' && effect.to.statusId === failed,
  );
  const { issue, skippedFields } = kase;
  const shown = writtenView(issue?.lastWritten ?? null, isLeft ? leftInPlace(view) : view, skippedFields);
  return { ...kase, ...schedule, issue: issue && { ...issue, lastWritten: shown }, outbox: null };
}

/**
 * Performs the remaining effects of a case's outbox, in order. The only place that performs effects.
 * @returns the final case, not saved yet.
 * @throws any error of the tracker, after `onDone` was called for the finished effects.
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
