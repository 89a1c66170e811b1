import type { Case } from '../cases/case';
import type { Connection } from '../connections/connection';
import type { SourceTraits } from '../findings/source-traits';
import { toEpochMs } from '../sla/instant';
import { isMoreSevere, type Severity } from '../sla/severity';

/** Why a submission gets no issue (yet). */
export type Disqualification =
  'state-too-early' | 'unknown-state' | 'rejected-state' | 'duplicate' | 'severity-too-low' | 'issue-deleted';

/**
 * Checks whether a submission should have a Jira issue: its state has reached the connection's `createOn` (a later
 * state counts too, as an earlier delivery may have been lost), it is no unwanted duplicate, it is severe enough, and
 * nobody has deleted its issue.
 * @returns `null` if it qualifies, else the first reason against it.
 */
export function disqualify(
  { facts, factsFrom, deletedIssue }: Pick<Case, 'facts' | 'factsFrom' | 'deletedIssue'>,
  severity: Severity | null,
  connection: Connection,
  { progress, lifecycleOf }: SourceTraits,
): Disqualification | null {
  if (deletedIssue !== null) {
    const isNews = toEpochMs(factsFrom.at) > toEpochMs(deletedIssue.at);
    if ((!connection.recreateDeleted && deletedIssue.isWanted !== true) || !isNews) return 'issue-deleted';
  }
  if (facts.duplicate && !connection.wantDuplicates) return 'duplicate';
  const reached = facts.state === null ? 0 : progress.indexOf(facts.state);
  if (reached === -1)
    return lifecycleOf(facts.state).stage === 'unknown' ? 'unknown-state' : 'rejected-state';
  const needed = progress.indexOf(connection.createOn);
  // A state that the source does not have is never reached.
  if (needed === -1 || reached < needed) return 'state-too-early';
  const { minSeverity } = connection;
  if (minSeverity !== null && (severity === null || isMoreSevere(minSeverity, severity)))
    return 'severity-too-low';
  return null;
}
