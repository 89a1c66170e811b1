import { useId, type ReactElement } from 'react';
import { issuesOfConnection } from '../../../../../src/wording/issue-search';
import {
  readyMadeFilters,
  readyMadeJql,
  readyMadeNames,
} from '../../../../../src/wording/ready-made-filters';
import { SearchButton } from '../../page/search-button';

/** Links to searches of a connection's issues that a team can save in Jira as filters. */
export function ReadyMadeFilters({ connectionId }: { readonly connectionId: string }): ReactElement {
  const headingId = useId();
  return (
    <section className="part" aria-labelledby={headingId}>
      <h3 id={headingId}>Filters for your team</h3>
      <p>
        Each opens Jira’s issue search. Save it there as a filter, to share it, to be sent its issues by
        e-mail, or to show it on a board or dashboard.
      </p>
      <ul className="bullets">
        {readyMadeFilters.map((filter) => (
          <li key={filter}>
            <SearchButton
              jql={readyMadeJql(filter, [issuesOfConnection(connectionId)])}
              label={readyMadeNames[filter]}
              about={`: issues of ${connectionId}`}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
