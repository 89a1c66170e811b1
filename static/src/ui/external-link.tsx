import type { MouseEvent, ReactElement } from 'react';
import { openUrl } from '../bridge/open-page';
import * as words from './words';

/** A link that Jira opens in a new tab. Anything but a web address stays text. */
export function ExternalLink({
  href,
  children,
}: {
  readonly href: string;
  readonly children: string;
}): ReactElement {
  if (!/^https?:\/\//i.test(href)) return <>{children}</>;
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    openUrl(href);
  };
  return (
    <a className="external-link" href={href} target="_blank" rel="noreferrer" onClick={open}>
      {children}
      <span className="visually-hidden"> {words.newTab}</span>
    </a>
  );
}
