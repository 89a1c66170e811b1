import type { PreviewResult } from '../../../../../src/contract/mapping';

type NoIssue = Extract<PreviewResult, { type: 'no-issue' }>;

const reasons: Readonly<Record<NoIssue['because'], string>> = {
  'state-too-early': 'The submission has not reached the state from which this connection makes issues.',
  'rejected-state': 'Bugcrowd has not accepted the submission: in its state it gets no issue.',
  duplicate: 'It is a duplicate, and this connection makes no issues of duplicates.',
  'severity-too-low': 'It is less severe than this connection asks for, or not rated.',
  'issue-deleted': 'Its issue was deleted in Jira, and this connection makes no new one.',
  'no-submission': 'It says nothing that an issue could be made of.',
};

/** Why a submission would get no issue. */
export function noIssueSentence(because: NoIssue['because']): string {
  return reasons[because];
}

/** Why a body would not be taken as a delivery. */
export function refusedSentence({ reason, path }: Extract<PreviewResult, { type: 'refused' }>): string {
  switch (reason) {
    case 'not-json':
      return 'This is not JSON. Paste the whole body of the delivery, from the first brace to the last.';
    case 'not-an-event':
      return `This is not an event as Bugcrowd sends it: what stands at “${path}” is not what belongs there. A delivery like this would be refused.`;
    case 'too-large':
      return 'This is larger than the megabyte that the app takes. A delivery like this would be refused.';
    case 'ignored':
      return `The app has no use for events of the kind “${path}”: such a delivery makes no issue.`;
  }
}
