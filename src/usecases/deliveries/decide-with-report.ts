import type { Agreement } from '../../domain/agreement/agreement';
import type { Case } from '../../domain/cases/case';
import { isUnsure } from '../../domain/cases/event-order';
import type { CaseDecision, Situation } from '../../domain/decide/decide-case';
import type { Connection } from '../../domain/connections/connection';
import {
  decideDelivery,
  type DeliveryDecision,
  type DeliveryInput,
} from '../../domain/decide/decide-delivery';
import { placeDelivery } from '../../domain/decide/place-delivery';
import { mayComeAgain, type DeliveryChannel } from '../../domain/deliveries/delivery';
import type { SubmissionEvent } from '../../domain/findings/submission';
import type { OlderIssue } from '../../domain/issues/older-issue';
import { awaitsFacts } from '../../domain/routing/awaits-facts';
import { toEpochMs, type Instant } from '../../domain/sla/instant';
import type { PolicyStore } from '../base/ports';
import { policyFor } from '../cases/case-context';
import type { Refused } from '../cases/change-case';
import type { OlderIssues } from '../cases/ports';
import { askSource, type AskPorts } from './ask-source';
import type { DeliveryStore } from './ports';

export interface ReportPorts extends AskPorts {
  readonly policies: Pick<PolicyStore, 'current' | 'pinned'>;
  readonly deliveries: Pick<DeliveryStore, 'outcomeOf'>;
  readonly olderIssues: OlderIssues;
}

type Foreign = Extract<DeliveryDecision, { outcome: 'foreign' }>;

/** True if the issue would be created without the researcher's text, or not be created because it is missing. */
function wantsReport(decision: DeliveryDecision, { key, report }: SubmissionEvent): boolean {
  // What was read just now has everything that the source says.
  if (report !== null || key === 'submission.read') return false;
  if (decision.outcome === 'recorded') return decision.because === 'report-in-dead-letter';
  return decision.outcome === 'create';
}

/**
 * The issue that the app created for a submission before its storage was lost. Only looked for if the case is new or
 * would get an issue, in a project that already had issues of the app when it was connected.
 */
async function findOlder(
  known: Case | null,
  { outcome }: DeliveryDecision,
  { submissionId }: SubmissionEvent,
  connection: Connection,
  { olderIssues }: ReportPorts,
): Promise<OlderIssue | undefined> {
  const isWanted = outcome === 'create' || (known === null && outcome !== 'foreign');
  if (connection.mayHaveIssues !== true || !isWanted) return undefined;
  return (await olderIssues.find(connection, [submissionId])).get(submissionId);
}

/**
 * A comparison does not try again what an administrator has to decide about: while the report is in a dead letter, what
 * it found is stored on the case without the text, and the issue waits for the letter.
 */
async function asFound(
  known: Case | null,
  event: SubmissionEvent,
  channel: DeliveryChannel,
  { connection }: Situation,
  { deliveries }: ReportPorts,
): Promise<SubmissionEvent> {
  const awaited = known?.reportAwaitedFrom ?? null;
  if (channel !== 'comparison' || awaited === null) return event;
  const outcome = await deliveries.outcomeOf(connection.id, awaited);
  return outcome !== null && mayComeAgain(outcome) ? { ...event, report: null } : event;
}

/** What was read while a decision was made is not ahead of it. */
function laterOf(a: Instant, b: Instant): Instant {
  return toEpochMs(a) < toEpochMs(b) ? b : a;
}

/** Decides under the policy of the rule that matches what the delivery says. */
async function decide(
  delivered: Omit<DeliveryInput, 'policy'>,
  { policy }: Situation,
  { policies }: ReportPorts,
): Promise<DeliveryDecision> {
  const { known, connection } = delivered;
  const isKept = connection.rules.length === 0 && !known?.route;
  const own = isKept ? policy : await policyFor(placeDelivery(delivered), connection, policies);
  return decideDelivery({ ...delivered, policy: own });
}

/** True if the source may know more of a finding that is about to get an issue, and a rule would go by it. */
function wantsFacts(decision: DeliveryDecision, { key }: SubmissionEvent, { rules }: Connection): boolean {
  if (decision.outcome !== 'create' || key === 'submission.read') return false;
  return awaitsFacts(rules, decision.kase.facts);
}

/** How an event came in. */
export interface DeliveredBy {
  readonly channel: DeliveryChannel;
  /** The connection as it is for all its cases. */
  readonly own: Connection;
  /** As in `DeliveryInput`. */
  readonly agreement: Agreement | null;
}

/**
 * Decides with all that an issue needs: if the event lacks the report, or what a rule would choose by, or if it is not sure
 * whether it is the newest, the source is asked, and all that it says counts.
 */
export async function decideWithReport(
  known: Case | null,
  said: SubmissionEvent,
  { channel, own, agreement }: DeliveredBy,
  where: Situation,
  ports: ReportPorts,
): Promise<CaseDecision | Refused<Foreign>> {
  const event = await asFound(known, said, channel, where, ports);
  const delivered = { ...where, known, event, connection: own, agreement };
  const unaware = await decide(delivered, where, ports);
  const older = await findOlder(known, unaware, event, own, ports);
  const first = older === undefined ? unaware : await decide({ ...delivered, older }, where, ports);
  const isForeign = first.outcome === 'foreign';
  const isAsked =
    wantsReport(first, event) || wantsFacts(first, event, own) || (!isForeign && isUnsure(known, event));
  const read = isAsked ? await askSource(event.submissionId, own, ports) : null;
  const decision =
    read === null
      ? first
      : await decide({ ...delivered, read, now: laterOf(where.now, read.receivedAt) }, where, ports);
  return decision.outcome === 'foreign' ? { outcome: 'refused', because: decision } : decision;
}
