import type { Connection } from '../connections/connection';
import { priorities, severities, type Priority } from '../sla/severity';

/** What a test delivery says about the submission that it makes up. */
export interface SampleSubmission {
  /** The connection's program, so that the delivery is one of its own. */
  readonly program: string;
  /** A state of the source. */
  readonly state: string;
  readonly priority: Priority;
}

/** Neither the mildest nor the most urgent: what most submissions are. */
const USUAL_PRIORITY: Priority = 3;

/**
 * A submission that a connection would create an issue for: in the state at which it creates issues, and as severe as it
 * wants them.
 */
export function sampleSubmission({
  program,
  createOn,
  minSeverity,
}: Pick<Connection, 'program' | 'createOn' | 'minSeverity'>): SampleSubmission {
  const least = minSeverity === null ? USUAL_PRIORITY : priorities[severities.indexOf(minSeverity)];
  const priority = Math.min(least ?? USUAL_PRIORITY, USUAL_PRIORITY) as Priority;
  return { program, state: createOn, priority };
}
