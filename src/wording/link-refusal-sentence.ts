import type { LinkRefusal } from '../domain/linking/link-refusal';

/** Why a submission is not linked or unlinked, and what to do instead. */
export function linkRefusalSentence(refusal: LinkRefusal): string {
  switch (refusal.code) {
    case 'not-an-id':
      return 'This is neither the id of a submission nor the address of its page. Copy one of them from the submission.';
    case 'no-issue':
      return 'This is neither the key of an issue that you can see nor the address of its page. Check it in Jira.';
    case 'already-tracked':
      return 'This issue has a clock already. Unlink it from its submission first; a clock that a person started stays.';
    case 'no-connection':
      return 'No connection creates issues in this project, or the app cannot see the issue. Ask an administrator to add the project to a connection.';
    case 'unknown-submission':
      return 'The app knows no submission with this id in the connections of this project. Check the id; an administrator can import older submissions.';
    case 'other-issue':
      return refusal.issueKey === null
        ? 'The submission has another issue, which you may not see. Ask an administrator to unlink it there first.'
        : `The submission has issue ${refusal.issueKey}. Unlink it there first, in the panel’s part “Submission”.`;
    case 'not-yours':
      return 'Unlinking hides a running clock, so only a project administrator can do it, or a person who may move dates alone. Ask one of them.';
    case 'no-submission':
      return 'A person started the clock of this issue, so there is no submission to unlink.';
  }
}
