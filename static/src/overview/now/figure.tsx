import type { MouseEvent, ReactElement } from 'react';
import { searchPath } from '../../../../src/wording/issue-search';
import { openUrl } from '../../bridge/open-page';
import { figureText, nowWords } from '../words/now-words';
import type { Count } from '../live/count';

/**
 * A link to what a query finds in Jira's issue search. Its address can be copied; Jira opens it in a new tab. What only a
 * screen reader needs is in its label: an element for it would have to be laid out, for each of the figures of a page.
 */
export function SearchLink({
  jql,
  siteUrl,
  className,
  about,
  children,
}: {
  readonly jql: string;
  readonly siteUrl: string;
  readonly className?: string;
  /** What the text does not say, for screen readers. */
  readonly about?: string;
  readonly children: string;
}): ReactElement {
  const href = siteUrl + searchPath(jql);
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    openUrl(href);
  };
  return (
    <a
      className={className}
      href={href}
      target="_blank"
      rel="noreferrer"
      aria-label={[children, about, nowWords.opens].filter(Boolean).join(' ')}
      onClick={open}
    >
      {children}
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
    <SearchLink
      jql={jql}
      siteUrl={siteUrl}
      className={`figure ${isNone ? 'none' : count.type}`}
      about={about}
    >
      {figureText(count)}
    </SearchLink>
  );
}
