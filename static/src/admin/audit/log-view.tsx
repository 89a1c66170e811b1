import type { ReactElement } from 'react';
import { LogSection } from './log-section';
import type { Site } from '../page/page-control';

/** The admin log. */
export function LogView({ site }: { readonly site: Site }): ReactElement {
  return <LogSection site={site} />;
}
