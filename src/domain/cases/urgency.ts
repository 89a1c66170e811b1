import type { Case } from './case';
import { toEpochMs } from '../sla/instant';
import { severities } from '../sla/severity';

function rankOf({ issue }: Case): number {
  const severity = issue?.lastWritten.severity ?? null;
  return severity === null ? severities.length : severities.indexOf(severity);
}

function deadlineMsOf({ issue }: Case): number {
  if (issue === null) return Number.MAX_SAFE_INTEGER;
  const { projection, answerDeadlines = {} } = issue.lastWritten;
  const deadlines = [projection.deadline ?? [], ...Object.values(answerDeadlines)]
    .flat()
    .map((at = '') => toEpochMs(at));
  return Math.min(Number.MAX_SAFE_INTEGER, ...deadlines);
}

/** Sorts cases by severity, the most severe first, then by the earliest deadline of any clock. */
export function compareUrgency(a: Case, b: Case): number {
  return rankOf(a) - rankOf(b) || deadlineMsOf(a) - deadlineMsOf(b);
}
