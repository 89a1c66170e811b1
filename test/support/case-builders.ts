import { initialCase, type Case } from '../../src/domain/cases/case';
import type { ActionContext } from '../../src/domain/panel/case-action';
import type { Connection } from '../../src/domain/connections/connection';
import { readCase } from '../../src/domain/issues/issue-view';
import { unknownFacts } from '../../src/domain/findings/submission';
import type { Policy } from '../../src/domain/sla/policy';
import type { Source, TimelineEvent } from '../../src/domain/sla/timeline';
import { connectionWith, policyWith, rated, triaged } from './builders';

/** Submitted on 1 November and triaged as high two days later: due on 1 December under the default policy. */
export function caseWith(changes: Partial<Case> = {}): Case {
  return {
    ...initialCase,
    version: 2,
    source: 'bugcrowd',
    submissionId: 'sub-1',
    connectionId: 'demo',
    facts: { ...unknownFacts, title: 'Stored XSS', state: 'triaged', priority: 2 },
    factsFrom: { at: '2026-11-03T09:12:00Z', eventId: 'event-1' },
    submitted: { at: '2026-11-01T08:00:00Z', exact: true },
    timeline: [triaged('2026-11-03T09:12:00Z'), rated('2026-11-03T09:12:00Z', 'high')],
    policy: { id: 'marketplace-cloud-2026', version: 1 },
    issue: null,
    outbox: null,
    skippedFields: [],
    ...changes,
  };
}

/** The same case with more events on its timeline. */
export function withEvents(kase: Case, ...events: readonly TimelineEvent[]): Case {
  return { ...kase, timeline: [...kase.timeline, ...events] };
}

/** The usual case after these events too. */
export function after(...events: readonly TimelineEvent[]): Case {
  return withEvents(caseWith(), ...events);
}

/** A case that no policy applies to yet, with these events. */
export function untriaged(...events: readonly TimelineEvent[]): Case {
  return caseWith({ policy: null, timeline: events });
}

/** An event as reported by a system. */
export function reportedBy(system: Source['system'], id: string, event: TimelineEvent): TimelineEvent {
  return { ...event, source: { system, id, reportedAt: event.at } };
}

interface Place {
  readonly connection?: Connection;
  readonly policy?: Policy;
  readonly now: string;
}

/** The case with an issue that shows what it should show at that moment. */
export function trackedAt(
  { connection = connectionWith(), policy = policyWith(), now }: Place,
  kase: Case = caseWith(),
): Case {
  const { view } = readCase(kase, connection, policy, now);
  return {
    ...kase,
    nextCheckAt: view.projection.nextCheckAt,
    issue: { id: '10001', key: 'SEC-1', lastWritten: view },
  };
}

interface Acting extends Place {
  readonly accountId?: string;
  readonly isAdministrator?: boolean;
  readonly nextPolicy?: Policy | null;
}

/** The situation for a person at the panel: the case and its clock at that moment. */
export function actingOn(
  kase: Case,
  {
    connection = connectionWith(),
    policy = policyWith(),
    now,
    accountId = 'dev',
    isAdministrator = false,
    nextPolicy = null,
  }: Acting,
): ActionContext {
  const { clock, view } = readCase(kase, connection, policy, now);
  const person = { accountId, isAdministrator };
  return { kase, clock, severity: view.severity, policy, nextPolicy, connection, ...person, now };
}
