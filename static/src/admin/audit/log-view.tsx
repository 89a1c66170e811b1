import type { ReactElement } from 'react';
import { LogSection } from './log-section';
import type { Site } from '../page/page-control';

/** What administrators have done. */
export function LogView({ site }: { readonly site: Site }): ReactElement {
  return <LogSection site={site} />;
}
