import { createHash } from 'node:crypto';
import type { EnteredFinding } from '../../domain/findings/entered-finding';
import type { SubmissionEvent } from '../../domain/findings/submission';
import { toEpochMs, type Instant } from '../../domain/sla/instant';

const DIGEST_LENGTH = 32;

/** The common prefix of the ids of all events with this content. */
function contentId({ id, title, severity, receivedAt, dueDate, state, link }: EnteredFinding): string {
  const content = JSON.stringify([id, title, severity, receivedAt, dueDate, state, link]);
  return `entered-${createHash('sha256').update(content).digest('hex').slice(0, DIGEST_LENGTH)}-`;
}

/** True if an event has the same content as the finding. */
export function isRepetition(finding: EnteredFinding, eventId: string): boolean {
  return eventId.startsWith(contentId(finding));
}

/** The event of entering a finding at a moment. */
export function toFindingEvent(finding: EnteredFinding, at: Instant): SubmissionEvent {
  const { id: submissionId, title, severity, receivedAt, dueDate, state, link } = finding;
  return {
    // Includes the moment: content that was entered, changed and then entered again is a new event.
    id: `${contentId(finding)}${toEpochMs(at)}`,
    key: 'finding.entered',
    at,
    receivedAt: at,
    submissionId,
    facts: { title, state, link },
    submittedAt: receivedAt,
    severity,
    dueDate,
    transitions: {},
    changedState: true,
    unmarkedDuplicate: false,
    report: null,
  };
}
