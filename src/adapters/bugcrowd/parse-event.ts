import * as v from 'valibot';
import type { BlockerEvent, BugcrowdEvent } from '../../domain/intake/submission';
import { toEpochMs, toInstant, type Instant } from '../../domain/sla/instant';
import type { ParsedEvent } from '../../usecases/ports';
import { findIncluded, parseShape, ShapeError } from './included';
import { toSubmissionEvent } from './to-submission-event';
import { BlockerResource, Envelope, EventBody } from './webhook-schema';

/** What a webhook tells of. `submission.read` is the app's own word and is never believed from outside. */
const webhookKeys = [
  'submission.created',
  'submission.updated',
  'blocker.created',
  'blocker.updated',
] as const satisfies readonly BugcrowdEvent['key'][];

function isKnownKey(key: string): key is (typeof webhookKeys)[number] {
  return (webhookKeys as readonly string[]).includes(key);
}

function toBlockerEvent(body: EventBody, envelope: Pick<BlockerEvent, 'id' | 'key' | 'at'>): BlockerEvent {
  const blocker = findIncluded(body, body.data.relationships.resource.data, BlockerResource);
  if (blocker === null) throw new ShapeError('included');
  const blockedBy = body.data.attributes.data?.blocked_by ?? null;
  return { ...envelope, submissionId: blocker.relationships.resource.data.id, blockedBy };
}

function toEvent(
  json: unknown,
  receivedAt: Instant,
): BugcrowdEvent | { readonly id: string; readonly unknownKey: string } {
  const { id, attributes } = parseShape(Envelope, json).data;
  const { key, created_at: createdAt } = attributes;
  if (!isKnownKey(key)) return { id, unknownKey: key };
  const at = createdAt ? toInstant(toEpochMs(createdAt)) : receivedAt;
  const body = parseShape(EventBody, json);
  return key === 'submission.created' || key === 'submission.updated'
    ? toSubmissionEvent(body, { id, key, at })
    : toBlockerEvent(body, { id, key, at });
}

const Identified = v.object({ data: v.object({ id: v.pipe(v.string(), v.maxLength(256)) }) });

/** The event's id, where the body has one, so that the admin can find a refused delivery in Bugcrowd. */
function idOf(json: unknown): string | null {
  return v.is(Identified, json) ? json.data.id : null;
}

/**
 * A verified body as an event of the app. What it does not know is ignored by its key; what it does not understand is
 * refused with the place of the first problem.
 */
export function parseEvent(body: string, receivedAt: Instant): ParsedEvent {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return { ok: false, reason: 'not-json', path: 'body', eventId: null };
  }
  try {
    const event = toEvent(json, receivedAt);
    return 'unknownKey' in event
      ? { ok: 'ignored', eventId: event.id, eventKey: event.unknownKey }
      : { ok: true, event };
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    return { ok: false, reason: 'not-an-event', path: error.path, eventId: idOf(json) };
  }
}
