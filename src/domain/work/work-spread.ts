import type { QueuedWork } from './queued-work';
import { decideSeverity, severities } from '../sla/severity';

/**
 * Seconds within which work of a rank comes back after the first wait: the most severe deliveries at once, the others
 * spread, so that a crowd that was turned away together does not come back together. Doubles with every wait.
 */
const windowSeconds: readonly number[] = [0, 1, 3, 6, 8, 8];
/** What the clock asks for can wait longer than what Bugcrowd and people say. */
const CHECK_WINDOW_SECONDS = 12;
/** 2 to this power is enough for an hour's whole quota of retries. */
const MAX_DOUBLINGS = 6;

/** A number from 0 to below 1 that is the same for the same text. FNV-1a. @see https://datatracker.ietf.org/doc/draft-eastlake-fnv/ */
function fractionOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash / 2 ** 32;
}

/** What a delivery says of its severity: 0 critical to 4 informational, 5 where it says nothing. */
export function urgencyRank(work: Extract<QueuedWork, { kind: 'delivery' }>): number {
  const { event } = work;
  if (!('facts' in event)) return severities.length;
  const { priority = null, cvssScore = null } = event.facts;
  const severity = event.severity ?? decideSeverity({ priority, cvssScore }, true)?.severity;
  return severity === undefined ? severities.length : severities.indexOf(severity);
}

function windowOf(work: QueuedWork): number {
  return work.kind === 'delivery' ? (windowSeconds[urgencyRank(work)] ?? 0) : CHECK_WINDOW_SECONDS;
}

function saltOf(work: QueuedWork): string {
  switch (work.kind) {
    case 'delivery':
      return work.event.id;
    case 'issue-change':
    case 'check':
    case 'migrate-policy':
      return work.caseKey;
    case 'sweep':
    case 'overflow':
    case 'reading':
    case 'applying':
    case 'replay':
    case 'release':
      return work.kind;
  }
}

/**
 * How much later than it may a piece of work comes back after it was turned away, in seconds: the more urgent sooner.
 * @param retryCount how often it has come back before.
 */
export function spreadSeconds(work: QueuedWork, retryCount: number): number {
  return windowOf(work) * 2 ** Math.min(retryCount, MAX_DOUBLINGS) * fractionOf(saltOf(work));
}
