import type { Case } from '../../domain/cases/case';
import type { CaseDecision, Situation } from '../../domain/decide/decide-case';
import { decideDelivery, type DeliveryDecision } from '../../domain/decide/decide-delivery';
import { mayComeAgain, type DeliveryChannel } from '../../domain/deliveries/delivery';
import type { SubmissionEvent } from '../../domain/findings/submission';
import type { OlderIssue } from '../../domain/issues/older-issue';
import type { Refused } from '../cases/change-case';
import type { OlderIssues } from '../cases/ports';
import { askSource, type AskPorts } from './ask-source';
import type { DeliveryStore } from './ports';

export interface ReportPorts extends AskPorts {
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
  { connection }: Situation,
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

/**
 * Decides with the report: if the event lacks it and an issue needs it, the source is asked, and all that it says counts.
 * @param channel how the event came in.
 */
export async function decideWithReport(
  known: Case | null,
  said: SubmissionEvent,
  channel: DeliveryChannel,
  where: Situation,
  ports: ReportPorts,
): Promise<CaseDecision | Refused<Foreign>> {
  const event = await asFound(known, said, channel, where, ports);
  const unaware = decideDelivery({ known, event, ...where });
  const older = await findOlder(known, unaware, event, where, ports);
  const first = older === undefined ? unaware : decideDelivery({ known, event, older, ...where });
  const read = wantsReport(first, event)
    ? await askSource(event.submissionId, where.connection, ports)
    : null;
  const decision = read === null ? first : decideDelivery({ known, event, read, ...where });
  return decision.outcome === 'foreign' ? { outcome: 'refused', because: decision } : decision;
}
