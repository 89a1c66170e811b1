import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import { LazyDisclosure } from '../ui/lazy-disclosure';

/** What happened to the issue, as far as it matters to the date. */
export function TimelineSection({ view }: { readonly view: TrackedPanel }): ReactElement {
  return (
    <LazyDisclosure title="What happened" load={() => import('./timeline-list')}>
      {({ TimelineList }) => <TimelineList view={view} />}
    </LazyDisclosure>
  );
}
