import type { Connection } from './connection';

/** What decides whether two connections get in each other's way. */
export type Claim = Pick<Connection, 'id' | 'source' | 'program' | 'pausedSince'>;

/**
 * The connection that keeps another one from being on: a submission belongs to one case and one issue, so that of the
 * connections to one program only one may be on. Connections to one project do not get in each other's way, nor does
 * one that is paused.
 * @param others may contain the candidate itself, as it is now.
 * @returns its id, or `null` where the candidate may be as it wants to be.
 */
export function connectionConflict(candidate: Claim, others: readonly Claim[]): string | null {
  // A finding that is entered by hand belongs to the connection it is entered at, and to no program.
  if (candidate.pausedSince !== null || candidate.source === 'manual') return null;
  // Bugcrowd's addresses make no difference between capitals and small letters.
  const program = candidate.program.toLowerCase();
  const other = others.find(
    (each) =>
      each.id !== candidate.id &&
      each.source === candidate.source &&
      each.pausedSince === null &&
      each.program.toLowerCase() === program,
  );
  return other?.id ?? null;
}
