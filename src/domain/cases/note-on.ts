import type { Case } from './case';
import { caseKey } from './case-key';
import type { IssueNote } from './issue-note';
import type { Instant } from '../sla/instant';

/** A note about a case's current or deleted issue; `null` if it never had one. */
export function noteOn(
  kase: Case,
  kind: IssueNote['kind'],
  at: Instant,
  about: Pick<IssueNote, 'resolution'> & { readonly detail?: string } = {},
): IssueNote | null {
  const issueKey = kase.issue?.key ?? kase.deletedIssue?.key;
  if (issueKey === undefined) return null;
  const { connectionId, submissionId } = kase;
  const severity = kase.issue?.lastWritten.severity ?? null;
  return {
    kind,
    connectionId,
    caseKey: caseKey(kase),
    submissionId,
    issueKey,
    severity,
    at,
    detail: null,
    ...about,
  };
}
