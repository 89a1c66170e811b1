import type { ReactElement } from 'react';
import { viewNames, views } from './place';
import { PlaceLink } from './place-link';
import { useNavigation } from './use-navigation';
import * as words from './words';
import '../../ui/page-links.css';

/** Links to the parts of the page. */
export function PageSections(): ReactElement {
  const { place } = useNavigation();
  return (
    <nav className="page-sections" aria-label={words.partsOfThisPage}>
      <ul className="plain-list">
        {views.map((view) => (
          <li key={view}>
            <PlaceLink to={view} isCurrent={place.view === view}>
              {viewNames[view]}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
