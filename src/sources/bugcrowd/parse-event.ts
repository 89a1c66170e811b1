import type { BlockerEvent, SourceEvent } from '../../domain/findings/submission';
import type { Instant } from '../../domain/sla/instant';
import type { ParsedEvent } from '../../usecases/sources/ports';
import { readEnvelope, readEventBody, readEventId, type Envelope, type EventBody } from './event-body';
import { findIncluded } from './included';
import { ShapeError } from './json-reader';
import { blockedBySomebody, blockedSubmissionId } from './resources';
import { toSubmissionEvent } from './to-submission-event';

/** The event keys of webhooks. `submission.read` is internal and is never accepted from outside. */
const webhookKeys = [
  'submission.created',
  'submission.updated',
  'blocker.created',
  'blocker.updated',
] as const satisfies readonly SourceEvent['key'][];

function isKnownKey(key: string): key is (typeof webhookKeys)[number] {
  return (webhookKeys as readonly string[]).includes(key);
}

function toBlockerEvent(
  body: EventBody,
  envelope: Omit<BlockerEvent, 'submissionId' | 'blockedBy' | 'blockerId'>,
): BlockerEvent {
  const submissionId = findIncluded(body, body.subject, blockedSubmissionId);
  if (submissionId === undefined) throw new ShapeError('included');
  // The event's own data depends on the version of the API token; the blocker may say it too.
  const blockedBy = body.reported?.blockedBy ?? findIncluded(body, body.subject, blockedBySomebody) ?? null;
  return { ...envelope, submissionId, blockedBy, blockerId: body.subject.id };
}

function toEvent(
  json: unknown,
  { id, createdAt, leftOut }: Envelope,
  key: (typeof webhookKeys)[number],
  receivedAt: Instant,
): SourceEvent {
  const body = readEventBody(json);
  const at = createdAt ?? receivedAt;
  return key === 'submission.created' || key === 'submission.updated'
    ? toSubmissionEvent(body, { id, key, at, receivedAt }, leftOut)
    : toBlockerEvent(body, { id, key, at, receivedAt });
}

/** The event's id, if the body has one, so that the admin can find a refused delivery in Bugcrowd. */
function idOf(json: unknown): string | null {
  try {
    return readEventId(json);
  } catch {
    return null;
  }
}

/**
 * Parses a verified body. Unknown event keys are ignored; a malformed body is refused with the place of the first
 * problem.
 */
export function parseEvent(body: string, receivedAt: Instant): ParsedEvent {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return { ok: false, reason: 'not-json', path: 'body', eventId: null };
  }
  try {
    const envelope = readEnvelope(json);
    const { id, key } = envelope;
    if (!isKnownKey(key)) return { ok: 'ignored', eventId: id, eventKey: key };
    return { ok: true, event: toEvent(json, envelope, key, receivedAt) };
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    return { ok: false, reason: 'not-an-event', path: error.path, eventId: idOf(json) };
  }
}
