import type { EnteredFinding } from '../../domain/findings/entered-finding';
import type { SubmissionEvent } from '../../domain/findings/submission';
import type { Instant } from '../../domain/sla/instant';

/** How the source of entered findings tells of them. */
export interface EnteredFindings {
  toEvent(finding: EnteredFinding, at: Instant): SubmissionEvent;
  /** Whether an event says what the finding says. */
  isRepetition(finding: EnteredFinding, eventId: string): boolean;
}
