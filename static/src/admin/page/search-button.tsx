import type { ReactElement } from 'react';
import { searchPath } from '../../../../src/wording/issue-search';
import { openUrl } from '../../bridge/open-page';

/** Link to Jira's issue search with the query filled in; Jira opens it in a new tab. */
export function SearchButton({
  jql,
  label = 'Open in issue search',
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
      <span className="visually-hidden">{about !== undefined && ` ${about}`} (opens in a new tab)</span>
    </button>
  );
}
