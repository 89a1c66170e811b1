import type { ReactElement } from 'react';
import { overviewPath, overviewViews, type Address } from './address';
import type { OverviewNavigation } from './navigation';
import { overviewWords } from './words/overview-words';
import '../ui/page-links.css';

/** Links to the parts of the overview; the filters stay. */
export function OverviewSections({
  address,
  onGo,
}: {
  readonly address: Address;
  readonly onGo: OverviewNavigation['go'];
}): ReactElement {
  return (
    <nav className="page-sections" aria-label={overviewWords.parts}>
      <ul className="plain-list">
        {overviewViews.map((view) => (
          <li key={view}>
            <a
              href={`#${overviewPath({ ...address, view })}`}
              aria-current={address.view === view ? 'page' : undefined}
              onClick={(event) => {
                // A new tab would lose Jira's frame around the page.
                event.preventDefault();
                onGo({ view });
              }}
            >
              {overviewWords.views[view]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
