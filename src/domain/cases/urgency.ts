import type { Case } from './case';
import { toEpochMs } from '../sla/instant';
import { severities } from '../sla/severity';

function rankOf({ issue }: Case): number {
  const severity = issue?.lastWritten.severity ?? null;
  return severity === null ? severities.length : severities.indexOf(severity);
}

function deadlineMsOf({ issue }: Case): number {
  const deadline = issue?.lastWritten.projection.deadline ?? null;
  return deadline === null ? Number.MAX_SAFE_INTEGER : toEpochMs(deadline);
}

/** Sorts cases: the most severe first, and of equally severe ones the one with the earlier deadline. */
export function compareUrgency(a: Case, b: Case): number {
  return rankOf(a) - rankOf(b) || deadlineMsOf(a) - deadlineMsOf(b);
}
