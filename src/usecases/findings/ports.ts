import type { EnteredFinding } from '../../domain/findings/entered-finding';
import type { SubmissionEvent } from '../../domain/findings/submission';
import type { Instant } from '../../domain/sla/instant';

/** How the source of entered findings creates its events. */
export interface EnteredFindings {
  toEvent(finding: EnteredFinding, at: Instant): SubmissionEvent;
  /** True if an event has the same content as the finding. */
  isRepetition(finding: EnteredFinding, eventId: string): boolean;
}
