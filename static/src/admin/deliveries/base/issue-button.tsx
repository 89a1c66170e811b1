import type { ReactElement } from 'react';
import { openIssue } from '../../../bridge/open-page';

/** Link to an issue by its key; Jira opens it in a new tab. */
export function IssueButton({ issueKey }: { readonly issueKey: string }): ReactElement {
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => {
        openIssue(issueKey);
      }}
    >
      {issueKey}
    </button>
  );
}
