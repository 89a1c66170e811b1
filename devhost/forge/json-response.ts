import { jsonOutcome } from './json-outcome';

/** A JSON answer, or an empty one where there is nothing to say. */
export function jsonResponse(body: unknown, status?: number, headers?: Record<string, string>): Response {
  return jsonOutcome(body, status, headers).response;
}
