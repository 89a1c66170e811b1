import type { Changed } from '../cases/change-case';

/** True if a change may have changed what the columns show: it wrote to the case, or finished an earlier write, or left it. */
export function mayShowInColumns(changed: Changed<unknown>): boolean {
  if (changed.type === 'left') return changed.isTakenBack;
  if (changed.type !== 'decided') return false;
  const { outcome } = changed.decision;
  return changed.finished || outcome === 'create' || outcome === 'update' || outcome === 'recorded';
}
