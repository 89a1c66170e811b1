import { createHash } from 'node:crypto';
import type { EnteredFinding } from '../../domain/findings/entered-finding';
import type { SubmissionEvent } from '../../domain/findings/submission';
import { toEpochMs, type Instant } from '../../domain/sla/instant';

const DIGEST_LENGTH = 32;

/** The common prefix of the ids of all events with this content. */
function contentId(finding: EnteredFinding): string {
  const { id, title, severity, receivedAt, dueDate, state, link, labels, components } = finding;
  const known = [id, title, severity, receivedAt, dueDate, state, link];
  // Findings that were entered before there were labels and components keep their ids.
  const routed = labels.length + components.length === 0 ? [] : [labels, components];
  const content = JSON.stringify([...known, ...routed]);
  return `entered-${createHash('sha256').update(content).digest('hex').slice(0, DIGEST_LENGTH)}-`;
}

/** True if an event has the same content as the finding. */
export function isRepetition(finding: EnteredFinding, eventId: string): boolean {
  return eventId.startsWith(contentId(finding));
}

/** The event of entering a finding at a moment. */
export function toFindingEvent(finding: EnteredFinding, at: Instant): SubmissionEvent {
  const { id: submissionId, title, severity, receivedAt, dueDate, state, link } = finding;
  const { labels, components } = finding;
  return {
    // Includes the moment: content that was entered, changed and then entered again is a new event.
    id: `${contentId(finding)}${toEpochMs(at)}`,
    key: 'finding.entered',
    at,
    receivedAt: at,
    submissionId,
    facts: { title, state, link, labels, components },
    submittedAt: receivedAt,
    severity,
    dueDate,
    transitions: {},
    changedState: true,
    unmarkedDuplicate: false,
    report: null,
  };
}
