import { clockOf } from '../../domain/sla/clock-of';
import { InvalidTimelineError } from '../../domain/sla/timeline';
import { parseSlaLine } from './parse-sla-line';

/** Answers one line of JSON with one line of JSON: the clock, or the error in the question. */
export function answerSlaLine(line: string): string {
  const { id, ...parsed } = parseSlaLine(line);
  if (!parsed.ok) return JSON.stringify({ id, error: parsed.error });
  const { policy, timeline, target, now } = parsed.question;
  try {
    return JSON.stringify({ id, ...clockOf(policy, timeline, target, now) });
  } catch (error) {
    if (error instanceof InvalidTimelineError)
      return JSON.stringify({ id, error: `timeline: ${error.message}` });
    if (error instanceof RangeError) return JSON.stringify({ id, error: `policy: ${error.message}` });
    throw error;
  }
}
