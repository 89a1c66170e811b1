import type { Connection } from '../connections/connection';
import type { JudgedResolution, ResolutionMeaning } from '../mapping/resolution';

/**
 * What a resolution says about the clock: as the connection has it, else as it is judged on this site. Done without a
 * resolution counts as fixed.
 * @returns `null` where nobody has judged it.
 */
export function outcomeOfResolution(
  resolution: JudgedResolution | null,
  { resolutions }: Pick<Connection, 'resolutions'>,
): ResolutionMeaning | null {
  if (resolution === null) return 'fixed';
  return resolutions[resolution.id] ?? resolution.counts;
}
