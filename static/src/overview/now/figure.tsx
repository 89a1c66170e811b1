import type { MouseEvent, ReactElement } from 'react';
import { searchPath } from '../../../../src/wording/issue-search';
import { openUrl } from '../../bridge/open-page';
import { figureText, nowWords } from '../words/now-words';
import type { Count } from '../live/count';

/** A link to what a query finds in Jira's issue search. Its address can be copied; Jira opens it in a new tab. */
export function SearchLink({
  jql,
  siteUrl,
  className,
  children,
}: {
  readonly jql: string;
  readonly siteUrl: string;
  readonly className?: string;
  readonly children: string | readonly [string, ReactElement];
}): ReactElement {
  const href = siteUrl + searchPath(jql);
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    openUrl(href);
  };
  return (
    <a className={className} href={href} target="_blank" rel="noreferrer" onClick={open}>
      {children}
      <span className="visually-hidden"> {nowWords.opens}</span>
    </a>
  );
}

/** A figure, which opens the issues that it counts. */
export function Figure({
  count,
  jql,
  about,
  siteUrl,
}: {
  readonly count: Count;
  readonly jql: string;
  /** What is counted, for screen readers. */
  readonly about: string;
  readonly siteUrl: string;
}): ReactElement {
  const isNone = count.type === 'counted' && count.count === 0;
  return (
    <SearchLink jql={jql} siteUrl={siteUrl} className={`figure ${isNone ? 'none' : count.type}`}>
      {[
        figureText(count),
        <span key="about" className="visually-hidden">
          {` ${about}`}
        </span>,
      ]}
    </SearchLink>
  );
}
