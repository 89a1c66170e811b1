import type { MouseEvent, ReactElement } from 'react';
import { openIssue } from '../bridge/open-page';

/** A link to the issue, whose address can be copied. */
export function IssueLink({
  issueKey,
  siteUrl,
}: {
  readonly issueKey: string;
  readonly siteUrl: string;
}): ReactElement {
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    openIssue(issueKey);
  };
  return (
    <a href={`${siteUrl}/browse/${encodeURIComponent(issueKey)}`} onClick={open}>
      {issueKey}
    </a>
  );
}
