import type { Case } from '../cases/case';
import { caseKey } from '../cases/case-key';
import { timelineOf } from '../cases/case-timeline';
import { waitingRequests } from '../cases/waiting-requests';
import type { Instant } from '../sla/instant';
import type { Policy } from '../sla/policy';
import { derivedOf } from './derived';
import type { EvidenceLine, EvidenceOptions } from './evidence';

/**
 * The evidence line of a case as of `now`.
 * @param policy the version that the case has pinned.
 * @param people names by account id; used only with `withNames`.
 */
export function evidenceLine(
  kase: Case,
  policy: Policy,
  now: Instant,
  { withTitles, withNames }: EvidenceOptions,
  people: Readonly<Record<string, string>> = {},
): EvidenceLine {
  const timeline = timelineOf(kase);
  const { title, researcher } = kase.facts;
  return {
    id: caseKey(kase),
    now,
    issue: kase.issue?.key ?? kase.deletedIssue?.key ?? null,
    connection: kase.connectionId,
    source: kase.source,
    finding: kase.submissionId,
    ...(withTitles && title !== null && { title }),
    ...(withNames && researcher !== null && { researcher }),
    ...(withNames && { people }),
    ...derivedOf(policy, timeline, now),
    policyChanges: kase.policyMigrations,
    requests: [...(kase.decidedRequests ?? []), ...waitingRequests(kase)],
    policy,
    timeline,
  };
}
