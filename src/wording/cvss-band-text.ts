import type { DecidedSeverity } from '../domain/sla/severity';
import { severityName } from './names';

/** `Critical from 9`: the band of the score that decided a severity; `null` if no score with known bands did. */
export function cvssBandText({ severity, decidedBy }: DecidedSeverity): string | null {
  if (decidedBy.by !== 'cvss' || decidedBy.bands === undefined) return null;
  const name = severityName(severity);
  if (severity === 'low') return `${name} above ${decidedBy.bands.low}`;
  if (severity === 'informational') return `${name} up to ${decidedBy.bands.low}`;
  return `${name} from ${decidedBy.bands[severity]}`;
}
