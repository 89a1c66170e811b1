import type { SubmissionEvent } from '../../src/domain/findings/submission';
import { parseEvent } from '../../src/sources/bugcrowd/parse-event';
import { submissionPayload, type PayloadOptions } from './payloads';

/** When the deliveries of these tests are received. */
export const receivedAt = '2026-11-10T00:00:00Z';

/** Parses a body as the app receives it. */
export function parse(payload: unknown): ReturnType<typeof parseEvent> {
  return parseEvent(JSON.stringify(payload), receivedAt);
}

/** The event in a body about a submission. */
export function parsed(options: PayloadOptions): SubmissionEvent {
  const result = parse(submissionPayload(options));
  if (result.ok !== true || !('facts' in result.event))
    throw new Error(`Not an event: ${JSON.stringify(result)}`);
  return result.event;
}
