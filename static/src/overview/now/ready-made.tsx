import type { ReactElement } from 'react';
import { readyMadeFilters, readyMadeJql, readyMadeNames } from '../../../../src/wording/ready-made-filters';
import { inScope, type Scope } from '../live/scope';
import { nowWords } from '../words/now-words';
import { SearchLink } from './figure';

const words = nowWords.readyMade;

/** Links to searches that people can save in Jira as filters of their own. */
export function ReadyMade({
  scope,
  siteUrl,
}: {
  readonly scope: Scope;
  readonly siteUrl: string;
}): ReactElement {
  return (
    <nav className="ready-made" aria-label={words.label}>
      <p className="small subtle">{words.note}</p>
      <ul className="plain-list">
        {readyMadeFilters.map((filter) => (
          <li key={filter}>
            <SearchLink jql={readyMadeJql(filter, inScope(scope))} siteUrl={siteUrl}>
              {readyMadeNames[filter]}
            </SearchLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
