import { newConnection, type Connection } from '../../src/domain/connections/connection';
import type { SubmissionEvent, SubmissionFacts } from '../../src/domain/findings/submission';
import { findPreset } from '../../src/domain/sla/presets';
import type { Policy } from '../../src/domain/sla/policy';
import type { TimelineEvent } from '../../src/domain/sla/timeline';
import type { Severity } from '../../src/domain/sla/severity';
import { bugcrowdTraits } from '../../src/sources/bugcrowd/traits';

/** The default preset with changes. */
export function policyWith(changes: Partial<Policy> = {}): Policy {
  const preset = findPreset('marketplace-cloud-2026');
  if (preset === undefined) throw new Error('The default preset is missing.');
  return { ...preset, ...changes };
}

export function connectionWith(changes: Partial<Connection> = {}): Connection {
  return {
    ...newConnection('bugcrowd', bugcrowdTraits),
    id: 'demo',
    program: 'acme',
    project: { id: '10000', key: 'SEC' },
    issueType: { id: '10100', name: 'Vulnerability' },
    policyId: 'marketplace-cloud-2026',
    ...changes,
  };
}

type EventChanges = Partial<Omit<SubmissionEvent, 'facts'>> & { readonly facts?: Partial<SubmissionFacts> };

/** An update of a submission, triaged as P2 on 3 November, unless a test says otherwise. */
export function eventWith({ facts, ...changes }: EventChanges = {}): SubmissionEvent {
  return {
    id: 'event-1',
    key: 'submission.updated',
    at: '2026-11-03T09:12:00Z',
    // Later than every other moment in the tests. Instants later than their receipt have tests of their own.
    receivedAt: '2028-01-01T00:00:00Z',
    submissionId: 'sub-1',
    facts: {
      title: 'Stored XSS',
      state: 'triaged',
      priority: 2,
      cvssScore: null,
      duplicate: false,
      ...facts,
    },
    submittedAt: '2026-11-01T08:00:00Z',
    transitions: { triaged: '2026-11-03T09:12:00Z' },
    changedState: true,
    unmarkedDuplicate: false,
    report: null,
    ...changes,
  };
}

export const submitted = (at: string): TimelineEvent => ({ type: 'submitted', at });
export const triaged = (at: string): TimelineEvent => ({ type: 'triaged', at });
export const rated = (at: string, severity: Severity): TimelineEvent => ({ type: 'severity', at, severity });
export const fixed = (at: string): TimelineEvent => ({ type: 'fixed', at });
export const closed = (at: string, reason?: string): TimelineEvent => ({
  type: 'closed',
  at,
  ...(reason !== undefined && { reason }),
});
