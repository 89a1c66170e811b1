import type { DeliveryOutcome, DeliveryRecord } from './delivery';

/** Filter of the delivery log. Empty fields match everything. */
export interface DeliveryFilter {
  /** Any of these; an empty list matches every outcome. */
  readonly outcomes: readonly DeliveryOutcome[];
  /** Kind of event, e.g. `submission.updated`. */
  readonly eventKey: string | null;
  /** Full id of the submission or event, or full key of the issue. */
  readonly text: string;
}

/**
 * True if the filter matches a delivery.
 * @param submissionOfKey the submission whose issue has the key of the filter now, whatever its key was when the delivery
 * came; `null` where none has.
 */
export function matchesDeliveryFilter(
  { outcome, eventKey, eventId, submissionId, issueKey }: DeliveryRecord,
  filter: DeliveryFilter,
  submissionOfKey: string | null = null,
): boolean {
  if (filter.outcomes.length > 0 && !filter.outcomes.includes(outcome)) return false;
  if (filter.eventKey !== null && filter.eventKey !== eventKey) return false;
  const text = filter.text.trim();
  if (text === '') return true;
  // Issue keys are written in capitals, whatever a person types.
  return (
    eventId === text ||
    submissionId === text ||
    (issueKey !== null && issueKey === text.toUpperCase()) ||
    (submissionId !== null && submissionId === submissionOfKey)
  );
}
