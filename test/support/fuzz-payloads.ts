import type { Random } from './hostile-json';
import { blockerPayload, submissionPayload } from './payloads';

/** The same requests in every run; another seed tries others. */
export const FUZZ_SEED = Number(process.env['FUZZ_SEED'] ?? '20261105');

/** Multiplies the number of requests. */
export const FUZZ_TIMES = Number(process.env['FUZZ_TIMES'] ?? '1');

/** A valid payload of some kind, with its own event id and one of a thousand submissions. */
export function fuzzPayload(number: number, random: Random): Record<string, unknown> {
  const eventId = `event-${number}`;
  const submissionId = `submission-${number % 1000}`;
  switch (random(6)) {
    case 0:
      return submissionPayload({ eventId, submissionId, key: 'submission.created', data: null });
    case 1:
      return { ...blockerPayload('blocker.created'), number };
    case 2:
      return submissionPayload({ eventId, submissionId, key: 'reward.paid' });
    default:
      return submissionPayload({
        eventId,
        submissionId,
        relationships: { cvss_vector: { data: { type: 'cvss_vector', id: 'cvss-1' } } },
        included: [
          { id: 'cvss-1', type: 'cvss_vector', attributes: { score: 7.5 } },
          { id: 'program-1', type: 'program', attributes: { name: 'Acme', code: 'acme' } },
        ],
      });
  }
}

/** The malformed part of a body. */
export function oddPart(payload: unknown, body: string): string {
  const proper = JSON.stringify(payload);
  let at = 0;
  while (at < proper.length && proper[at] === body[at]) at += 1;
  return JSON.stringify(body.slice(Math.max(0, at - 60), at + 120));
}
