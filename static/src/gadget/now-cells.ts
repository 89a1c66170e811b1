import type { Severity } from '../../../src/domain/sla/severity';
import { bands, cellsOfSum, nowCells, severities, type Cell } from '../overview/live/now-cells';
import type { Scope } from '../overview/live/scope';
import { isAtLeast } from './least-severity';

/** The severities that a gadget shows. */
export function severitiesFrom(least: Severity | null): readonly Severity[] {
  return severities.filter((severity) => isAtLeast(severity, least));
}

/** The figures of the gadget, each one call of Jira: at most 15 of those of the overview. */
export function gadgetCells(scope: Scope, least: Severity | null): readonly Cell[] {
  const wanted = cellsOfSum(severitiesFrom(least), bands);
  return nowCells(scope).filter(({ id }) => wanted.includes(id));
}
