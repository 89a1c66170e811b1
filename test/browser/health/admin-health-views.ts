import type { ConnectionHealth, HealthView } from '../../../src/contract/health';
import type { ImportView } from '../../../src/contract/reconcile';
import { weightOf, type Problem } from '../../../src/domain/health/problem';
import type { DeadLetterSummary } from '../../../src/domain/deliveries/delivery';
import { nothingCompared, type ComparisonResult } from '../../../src/domain/reconcile/comparison';
import { sourceViewOf } from '../../support/source-views';

/** Health answers for states that take the app long to reach. They are about the demo connections. */

const at = '2026-11-10T11:00:00Z';
const now = '2026-11-10T12:00:00Z';
const none = { count: 0, more: false, oldestAt: null };

type On = Extract<ConnectionHealth['comparison'], { type: 'on' }>;

export function comparisonOn(changes: Partial<On> = {}): On {
  const lasts = { lastRecent: null, lastFull: null };
  return { type: 'on', watchedFrom: at, cursor: at, run: null, trouble: null, ...lasts, ...changes };
}

export function comparisonResult(changes: Partial<ComparisonResult> = {}): ComparisonResult {
  return { ...nothingCompared, submissions: 1234, requests: 13, startedAt: at, finishedAt: at, ...changes };
}

export function healthOf(changes: Partial<ConnectionHealth> = {}): ConnectionHealth {
  return {
    connectionId: 'demo',
    source: sourceViewOf('bugcrowd'),
    lastDeliveryAt: at,
    lastSuccessAt: at,
    atLeast: false,
    hour: { created: 1 },
    day: { created: 3, dead: 1 },
    fourWeeks: { created: 1200, updated: 34, dead: 1 },
    successRatio: 0.9992,
    delay: { medianSeconds: 11.3, p95Seconds: 95, issues: 1200 },
    backlog: none,
    deadLetters: none,
    deadLetterList: [],
    dropped: [],
    missingFields: [],
    comparison: comparisonOn({ lastFull: comparisonResult() }),
    import: null,
    ...changes,
  };
}

export function healthView(
  connections: readonly ConnectionHealth[],
  problems: readonly Problem[] = [],
): HealthView {
  return {
    type: 'health',
    now,
    problems: problems.map((problem) => ({ ...problem, weight: weightOf(problem) })),
    connections,
  };
}

export function deadLetterOf(eventId: string, changes: Partial<DeadLetterSummary> = {}): DeadLetterSummary {
  return {
    source: 'bugcrowd',
    connectionId: 'demo',
    channel: 'webhook',
    eventId,
    eventKey: 'submission.updated',
    submissionId: 'submission-1',
    receivedAt: at,
    diedAt: at,
    attempts: 9,
    reason: { code: 'failed', message: 'The project is archived.' },
    ...changes,
  };
}

export function importOf(phase: ImportView['phase'], changes: Partial<ImportView> = {}): ImportView {
  return {
    id: 'job-1',
    connectionId: 'demo',
    request: { states: ['triaged'], submittedFrom: null, submittedTo: null },
    phase,
    since: at,
    touchedAt: now,
    total: 1200,
    read: 300,
    tally: {
      wanted: 52,
      known: 30,
      withoutIssue: 2,
      issues: { critical: { overdue: 3, week: 1 }, low: { later: 16 } },
    },
    queued: 0,
    unreadable: 0,
    failure: null,
    perMinute: 100,
    deadLetters: 0,
    ...changes,
  };
}
