import { fractionOf } from './fraction-of';
import type { QueuedWork } from './queued-work';
import { defaultCvssBands } from '../sla/cvss-bands';
import { decideSeverity, severityRank, type RatingRules, type Severity } from '../sla/severity';

/**
 * Seconds over which retries of a rank are spread after the first wait: the most severe deliveries at once, the others
 * later, so that work refused together does not return together. Doubles with every wait.
 */
const windowSeconds: readonly number[] = [0, 1, 3, 6, 8, 8];
/** Clock checks can wait longer than events of the source and of people. */
const CHECK_WINDOW_SECONDS = 12;
/** 2 to this power is enough for an hour's whole quota of retries. */
const MAX_DOUBLINGS = 6;

/** Only an order of work: it need not read the connection. */
const usualRules: RatingRules = { useCvss: true, cvssBands: defaultCvssBands };

/** The severity that a delivery reports; `null` if it reports none. */
export function reportedSeverity({ event }: Extract<QueuedWork, { kind: 'delivery' }>): Severity | null {
  if (!('facts' in event)) return null;
  const { priority = null, cvssScore = null } = event.facts;
  return event.severity ?? decideSeverity({ priority, cvssScore }, usualRules)?.severity ?? null;
}

/** Severity rank of a delivery: 0 critical to 4 informational, 5 without one. */
export function urgencyRank(work: Extract<QueuedWork, { kind: 'delivery' }>): number {
  return severityRank(reportedSeverity(work));
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
    case 'answers':
    case 'jira-comment':
    case 'conversation':
    case 'agreement':
      return work.caseKey;
    case 'sweep':
    case 'overflow':
    case 'reading':
    case 'conversations':
    case 'applying':
    case 'replay':
    case 'counting':
    case 'columns':
    case 'release':
      return work.kind;
  }
}

/**
 * Seconds to add to the wait of refused work: less for urgent work.
 * @param retryCount how often it has been retried before.
 */
export function spreadSeconds(work: QueuedWork, retryCount: number): number {
  return windowOf(work) * 2 ** Math.min(retryCount, MAX_DOUBLINGS) * fractionOf(saltOf(work));
}
