import type { Case } from '../cases/case';
import { waitingRequests, withEnded } from '../cases/waiting-requests';
import { readCase } from '../issues/issue-view';
import { followOlder, type OlderIssue } from '../issues/older-issue';
import type { Instant } from '../sla/instant';
import { decideCase, type CaseDecision, type Situation } from './decide-case';
import { withoutIssue } from './issue-change';

/** Whether an issue that was lost keeps its clock is no question once the case has another one. */
function withoutLoss(kase: Case, by: string, at: Instant): Case {
  const asked = waitingRequests(kase).filter(({ change }) => change.type === 'delete-issue');
  return asked.reduce(
    (left, request) => withEnded(left, request, { outcome: 'settled', at, by, why: null }),
    kase,
  );
}

/**
 * Decides about a case without an issue that a person links to an issue that exists: the issue shows from then on what
 * one that the app had made would show, and a comment says what has changed. Its status, description and other fields
 * stay.
 * @param shown the issue as it is.
 * @param accountId who links it.
 */
export function decideLink(kase: Case, shown: OlderIssue, accountId: string, where: Situation): CaseDecision {
  const { connection, policy, now } = where;
  const free: Case = { ...withoutLoss(kase, accountId, now), deletedIssue: null, unseenSince: null };
  const { view } = readCase(free, connection, policy, now);
  const merged: Case = { ...free, issue: followOlder(shown, view), skippedFields: [] };
  return decideCase(kase, merged, {
    ...where,
    cause: { by: 'person', accountId },
    comment: { changes: [{ kind: 'linked', submissionId: kase.submissionId }], mention: null },
  });
}

/**
 * The case once a person has unlinked its issue. Its clock keeps running, and the next event of its source creates an
 * issue, unless it is linked to another one before.
 */
export function unlinked(kase: Case, at: Instant): Case {
  const { issue } = kase;
  if (issue === null) return kase;
  const left = withoutIssue(kase, issue, at);
  const deletedIssue = left.deletedIssue && { ...left.deletedIssue, isWanted: true as const };
  return {
    ...left,
    deletedIssue,
    skippedFields: [],
    failedTransition: null,
    notCommented: null,
    webLink: null,
    notLinked: null,
  };
}
