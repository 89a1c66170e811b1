import { useId, type ReactElement } from 'react';
import { issuesOfConnection } from '../../../../../src/wording/issue-search';
import {
  readyMadeFilters,
  readyMadeJql,
  readyMadeNames,
} from '../../../../../src/wording/ready-made-filters';
import { SearchButton } from '../../page/search-button';
import { readyMadeFiltersWords as words } from './words';

/** Links to searches of a connection's issues that a team can save in Jira as filters. */
export function ReadyMadeFilters({ connectionId }: { readonly connectionId: string }): ReactElement {
  const headingId = useId();
  return (
    <section className="part" aria-labelledby={headingId}>
      <h3 id={headingId}>{words.filtersForYourTeam}</h3>
      <p>{words.eachOpensJirasIssue}</p>
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
