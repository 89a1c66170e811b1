import type { SourceId } from '../../domain/findings/source-id';
import type { Case } from '../../domain/cases/case';
import type { Connection } from '../../domain/connections/connection';
import {
  acceptedRecord,
  mayComeAgain,
  type DeliveryRecord,
  type QueuedDelivery,
} from '../../domain/deliveries/delivery';
import { toEpochMs, type Instant } from '../../domain/sla/instant';
import { compareSubmission, type Finding } from '../../domain/reconcile/compare-submission';
import {
  nothingCompared,
  type ComparisonCounts,
  type ComparisonRun,
  type Drift,
  type Reconciliation,
} from '../../domain/reconcile/comparison';
import { joinDrift } from '../../domain/reconcile/comparison-run';
import type { Now, WorkQueue } from '../base/ports';
import type { IssueTracker } from '../cases/ports';
import type { DeliveryStore } from '../deliveries/ports';
import type { SourceDirectory } from '../sources/ports';
import { toDelivery, type ReadPage } from './read-source';

/** A page of submissions, compared with the cases. */
export interface ComparedPage {
  readonly counts: ComparisonCounts;
  readonly drift: Drift;
  readonly found: readonly QueuedDelivery[];
}

const fedFindings: readonly Finding[] = ['missing', 'different', 'unreported'];

/** Compares a page of submissions with their cases. Writes nothing. */
export function comparePage(
  { page, cases }: ReadPage,
  connection: Connection,
  { watchedFrom }: Reconciliation,
  run: ComparisonRun,
  { now, sources }: { readonly now: Now; readonly sources: SourceDirectory },
): ComparedPage {
  const at = now();
  const traits = sources.traitsOf(connection.source);
  const findings = page.submissions.map((event) => ({
    event,
    finding: compareSubmission(
      cases.get(event.submissionId) ?? null,
      event,
      connection,
      traits,
      watchedFrom,
      at,
    ),
  }));
  const idsOf = (wanted: Finding): readonly string[] =>
    findings.filter(({ finding }) => finding === wanted).map(({ event }) => event.submissionId);
  const drift = joinDrift(run.drift, { missing: idsOf('missing'), different: idsOf('different') });
  return {
    counts: {
      ...nothingCompared,
      submissions: page.rows,
      missing: drift.missing.length,
      different: drift.different.length,
      older: idsOf('older').length,
      unreadable: page.unreadable,
      requests: 1,
    },
    drift,
    found: findings
      .filter(({ finding }) => fedFindings.includes(finding))
      .map(({ event }) => toDelivery(event, connection, 'comparison', at)),
  };
}

export interface QueueFindingsPorts {
  readonly queue: WorkQueue;
  readonly deliveries: Pick<DeliveryStore, 'find' | 'markSeen'>;
  readonly now: Now;
}

/** The queue keeps an event for a day: what is in processing an hour later was lost. */
const IN_WORK_MS = 25 * 3_600_000;

/** True if an earlier run has queued a delivery, and the queue still has it. */
export function isInWork({ outcome, receivedAt }: DeliveryRecord, now: Instant): boolean {
  return outcome === 'accepted' && toEpochMs(now) - toEpochMs(receivedAt) < IN_WORK_MS;
}

/**
 * Queues what a comparison found. Left out is what still waits in the queue, where every hour of an outage of Jira would
 * add a copy, and dead letters and discarded deliveries: an administrator decides about them, and another try would only
 * fail again.
 * @returns how many were queued.
 */
export async function queueFindings(
  found: readonly QueuedDelivery[],
  { queue, deliveries, now }: QueueFindingsPorts,
): Promise<number> {
  const areLeft = await Promise.all(
    found.map(async ({ connectionId, receivedAt, event }) => {
      const record = await deliveries.find({ connectionId, eventId: event.id, receivedAt });
      return record !== null && (mayComeAgain(record.outcome) || isInWork(record, now()));
    }),
  );
  const wanted = found.filter((_, index) => !areLeft[index]);
  if (wanted.length > 0) await queue.push(wanted);
  // Safe first, marked second: after a crash between the two they are only queued again.
  await Promise.all(wanted.map((delivery) => deliveries.markSeen(acceptedRecord(delivery))));
  return wanted.length;
}

/**
 * Finds submissions of a page that have more than one issue. One call counts them; a second one names them only if the
 * count is wrong.
 */
export async function findDuplicated(
  source: SourceId,
  cases: ReadonlyMap<string, Case>,
  { tracker }: { readonly tracker: Pick<IssueTracker, 'countIssues' | 'findDuplicated'> },
): Promise<readonly string[]> {
  const ids = [...cases.values()]
    .filter(({ issue }) => issue !== null)
    .map(({ submissionId }) => submissionId);
  if (ids.length === 0 || (await tracker.countIssues(ids)) === ids.length) return [];
  return tracker.findDuplicated(source, ids);
}
