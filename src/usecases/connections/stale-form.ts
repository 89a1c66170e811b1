import type { Stale } from '../../contract/refusals';
import { rebase, undonePlaces } from '../../domain/audit/rebase';

/**
 * The refusal of a form that would undo what others changed since it was filled; `null` if it may be saved.
 * @param base what the form showed.
 * @param current the same part of the connection as it is stored now.
 * @param wanted the same part according to the form.
 */
export function staleForm<T extends object>(base: T, current: T, wanted: T): Stale<T> | null {
  const changed = undonePlaces(base, current, wanted);
  if (changed.length === 0) return null;
  return { type: 'stale', changed, current, review: rebase(base, current, wanted) };
}
