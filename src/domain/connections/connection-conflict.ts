import { idScopeOf } from '../findings/source-id';
import type { Connection } from './connection';

/** The parts of a connection that decide about conflicts. */
export type Claim = Pick<Connection, 'id' | 'source' | 'program' | 'pausedSince'>;

/**
 * The connection that prevents another one from being active. A submission belongs to one case and one issue, so only
 * one connection of a program may be active. Connections of one project do not conflict, and neither does a paused one.
 * @param others may contain the candidate itself in its stored state.
 * @returns its id, or `null` without a conflict.
 */
export function connectionConflict(candidate: Claim, others: readonly Claim[]): string | null {
  // Where ids are the connection's own, so are its findings: no other connection can have them.
  if (candidate.pausedSince !== null || idScopeOf(candidate.source) === 'connection') return null;
  // Addresses of programs make no difference between capitals and small letters.
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
