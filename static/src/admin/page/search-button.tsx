import type { ReactElement } from 'react';
import { searchPath } from '../../../../src/wording/issue-search';
import { openUrl } from '../../bridge/open-page';
import * as words from './words';

/** Link to Jira's issue search with the query filled in; Jira opens it in a new tab. */
export function SearchButton({
  jql,
  label = words.openInIssueSearch,
  about,
}: {
  readonly jql: string;
  readonly label?: string;
  /** The rest of its name, for screen readers. */
  readonly about?: string;
}): ReactElement {
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => {
        openUrl(searchPath(jql));
      }}
    >
      {label}
      <span className="visually-hidden">
        {about !== undefined && ` ${about}`} {words.opensInNewTab}
      </span>
    </button>
  );
}
