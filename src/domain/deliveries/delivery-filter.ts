import type { DeliveryOutcome, DeliveryRecord } from './delivery';

/** Which deliveries are looked for. Nothing given looks for all of them. */
export interface DeliveryFilter {
  /** Any of these; none of them means every outcome. */
  readonly outcomes: readonly DeliveryOutcome[];
  /** Kind of event, e.g. `submission.updated`. */
  readonly eventKey: string | null;
  /** Id of the submission or the event, or key of the issue, in full. */
  readonly text: string;
}

/** True if a delivery is among those that are looked for. */
export function isLookedFor(
  { outcome, eventKey, eventId, submissionId, issueKey }: DeliveryRecord,
  filter: DeliveryFilter,
): boolean {
  if (filter.outcomes.length > 0 && !filter.outcomes.includes(outcome)) return false;
  if (filter.eventKey !== null && filter.eventKey !== eventKey) return false;
  const text = filter.text.trim();
  if (text === '') return true;
  // Issue keys are written in capitals, whatever a person types.
  return eventId === text || submissionId === text || (issueKey !== null && issueKey === text.toUpperCase());
}
