import type { Cause, Change, Mention } from '../cases/change';
import type { Effect } from '../cases/effect';
import type { TrackedIssue } from '../cases/tracked-issue';
import type { Connection } from '../connections/connection';
import { changesBetween, needsEdit, type Reading } from '../issues/issue-view';
import type { GivenNotices } from '../issues/notice';
import { moveOf } from '../issues/status-move';
import { assumingTaken, fieldsToRetry } from '../issues/written-view';
import type { Policy } from '../sla/policy';
import type { Attended } from './attend-requests';
import { commentEffect } from './comment-effect';
import { sayingStop } from './date-in-stop';

/** What the writes to an issue depend on beside the case. */
interface AlterationContext {
  readonly connection: Connection;
  readonly policy: Policy;
  readonly cause: Cause;
  readonly comment?: { readonly changes: readonly Change[]; readonly mention: Mention | null };
  readonly givesNotices?: boolean;
}

function both(first: Mention | null, second: Mention | null): Mention | null {
  if (first === null || second === null) return first ?? second;
  return { who: 'several', of: [first, second] };
}

/** The writes that bring an issue up to date, with one comment about all that has changed. */
export function alteration(
  issue: TrackedIssue,
  reading: Reading,
  skippedFields: readonly string[],
  { connection, policy, cause, givesNotices, comment: asked }: AlterationContext,
  notice: GivenNotices | null,
  attended: Attended,
): readonly Effect[] {
  const to = moveOf(issue, reading.view.submissionState, connection);
  // Fields that Jira has refused are tried again with every other write and at every check, and are no reason to write.
  const assumed = assumingTaken(issue.lastWritten, reading.view, skippedFields);
  const isRetry = givesNotices === true && fieldsToRetry(skippedFields).length > 0;
  const marks = notice?.marks ?? null;
  const isEdit = isRetry || marks !== null || needsEdit(assumed, reading.view);
  const shown = isEdit ? issue.lastWritten : assumed;
  const visible = changesBetween(shown, reading, connection.commentOnState);
  const moved = cause.by === 'person' ? sayingStop(visible, attended.kase, reading.clock) : visible;
  const changes = [...moved, ...(asked?.changes ?? []), ...attended.changes, ...(notice?.changes ?? [])];
  const edit: Effect = { type: 'edit-issue', to: reading.view, marks };
  const mention = both(asked === undefined ? (notice?.mention ?? null) : asked.mention, attended.mention);
  return [
    ...(isEdit ? [edit] : []),
    ...(changes.length > 0 ? [commentEffect(changes, cause, mention, policy, attended.kase)] : []),
    // Last, because an issue may be closed to edits in its new status.
    ...(to === null ? [] : [{ type: 'transition-issue', to } as const]),
  ];
}
