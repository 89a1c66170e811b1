import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import { LazyDisclosure } from '../ui/lazy-disclosure';

/** The events that affect the due date. */
export function TimelineSection({ view }: { readonly view: TrackedPanel }): ReactElement {
  return (
    <LazyDisclosure title="What happened" load={() => import('./timeline-list')}>
      {({ TimelineList }) => <TimelineList view={view} />}
    </LazyDisclosure>
  );
}
