import type { PreviewIssue, PreviewResult } from '../../../../../src/contract/preview';

type NoIssue = Extract<PreviewResult, { type: 'no-issue' }>;

const reasons: Readonly<Record<NoIssue['because'], string>> = {
  'state-too-early': 'The submission has not reached the state at which this connection creates issues.',
  'unknown-state': 'Its state is unknown, so the app cannot tell whether it was accepted. It gets no issue.',
  'rejected-state': 'The submission was closed without being accepted, so it gets no issue.',
  duplicate: 'It is a duplicate, and this connection creates no issues for duplicates.',
  'severity-too-low': 'It is below this connection’s minimum severity, or not rated.',
  'issue-deleted': 'Its issue was deleted in Jira, and this connection does not replace deleted issues.',
  'no-submission': 'It contains nothing to create an issue from.',
};

/** Why a submission would get no issue. */
export function noIssueSentence(because: NoIssue['because']): string {
  return reasons[because];
}

/** Why a body would be refused as a delivery. */
export function refusedSentence({ reason, path }: Extract<PreviewResult, { type: 'refused' }>): string {
  switch (reason) {
    case 'not-json':
      return 'This is not JSON. Paste the whole body of the delivery, from the first brace to the last.';
    case 'not-an-event':
      return `This is not an event of the source: the value at “${path}” is not valid. A delivery like this would be refused.`;
    case 'too-large':
      return 'This is larger than the 1 MB limit. A delivery like this would be refused.';
    case 'ignored':
      return `The app ignores events of kind “${path}”: such a delivery creates no issue.`;
  }
}

/** Which rule matched, and what follows: `Rule 2, payments: policy …, project …`. */
export function routeSentence({
  rule,
  policyName,
  projectKey,
  issueType,
}: Pick<PreviewIssue, 'rule' | 'policyName' | 'projectKey' | 'issueType'>): string {
  const who =
    rule === null ? 'No rule applies, so the connection decides' : `Rule ${rule.number}, ${rule.name}`;
  return `${who}: policy ${policyName}, project ${projectKey}, issue type ${issueType}.`;
}
