import type { IssueNote } from './issue-note';
import { severities, type Severity } from '../sla/severity';

/** The ranks of notes, the most severe first; the last is that of issues without a severity. */
export const noteRanks: readonly number[] = Array.from({ length: severities.length + 1 }, (_, rank) => rank);

/** 0 for the most severe. */
export function noteRank(severity: Severity | null): number {
  return severity === null ? severities.length : severities.indexOf(severity);
}

/** The most severe first, then the latest. */
export function byUrgency(a: IssueNote, b: IssueNote): number {
  return noteRank(a.severity) - noteRank(b.severity) || b.at.localeCompare(a.at, 'en');
}
