import { createHash } from 'node:crypto';
import type { EnteredFinding } from '../../domain/findings/entered-finding';
import type { SubmissionEvent } from '../../domain/findings/submission';
import { toEpochMs, type Instant } from '../../domain/sla/instant';

const DIGEST_LENGTH = 32;

/** What the ids of all events with this content begin with. */
function contentId({ id, title, severity, receivedAt, dueDate, state, link }: EnteredFinding): string {
  const content = JSON.stringify([id, title, severity, receivedAt, dueDate, state, link]);
  return `entered-${createHash('sha256').update(content).digest('hex').slice(0, DIGEST_LENGTH)}-`;
}

/** Whether an event says what the finding says. */
export function isRepetition(finding: EnteredFinding, eventId: string): boolean {
  return eventId.startsWith(contentId(finding));
}

/** The event of having entered a finding at a moment. */
export function toFindingEvent(finding: EnteredFinding, at: Instant): SubmissionEvent {
  const { id: submissionId, title, severity, receivedAt, dueDate, state, link } = finding;
  return {
    // The moment is part of it: what was entered, changed and then entered again is news.
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
