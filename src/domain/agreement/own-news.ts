import type { Case } from '../cases/case';
import type { TrackedIssue } from '../cases/tracked-issue';
import { fieldsInUse, type AgreementSetting } from '../mapping/agreement-setting';
import { isOwnState, isPending, type Agreement } from './agreement';

/** True while somebody has to decide about the state, or it is on its way: nothing else moves the issue meanwhile. */
function isUndecided({ fields: { state } }: Agreement): boolean {
  return Boolean(state?.open ?? state?.approved ?? state?.sending);
}

/**
 * The case after news of its source. A state that the app itself has sent is none: the issue is there already, and nobody is
 * told of it. While both sides disagree, the issue stays where people put it.
 */
export function withOwnNews(kase: Case, agreement: Agreement | null): Case {
  const { issue, facts } = kase;
  if (issue === null || agreement === null || agreement.issueId !== issue.id) return kase;
  const { moved } = issue.lastWritten;
  const isOwn = isOwnState(agreement, facts.state);
  if (moved.forState === facts.state || !(isOwn || isUndecided(agreement))) return kase;
  const lastWritten = {
    ...issue.lastWritten,
    moved: { ...moved, forState: facts.state },
    ...(isOwn && { submissionState: facts.state }),
  };
  return { ...kase, issue: { ...issue, lastWritten } };
}

/** True if news of the source may change what it has to be told: the issue is new, or the source has changed a field. */
export function mayHaveToTell(
  { facts }: Pick<Case, 'facts'>,
  issue: TrackedIssue,
  agreement: Agreement | null,
  setting: AgreementSetting,
): boolean {
  const inUse = fieldsInUse(setting);
  if (inUse.length === 0) return false;
  if (agreement === null || agreement.issueId !== issue.id || isPending(agreement)) return true;
  const { state, severity } = agreement.fields;
  const rating = facts.priority === null ? null : String(facts.priority);
  return (
    inUse.some((field) => agreement.fields[field]?.since !== setting.since[field]) ||
    (state !== undefined && state.agreed.source !== facts.state) ||
    (severity !== undefined && severity.agreed.source !== rating)
  );
}
