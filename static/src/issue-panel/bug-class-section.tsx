import type { ReactElement } from 'react';
import { LazyDisclosure } from '../ui/lazy-disclosure';
import { GuidanceView } from './guidance-view';

/** The kind of bug, and what to do about it. */
export function BugClassSection({ vrtId }: { readonly vrtId: string | null }): ReactElement {
  return (
    <LazyDisclosure title="How to fix this kind of bug" load={() => import('../guidance/bug-class-guidance')}>
      {({ bugClassGuidance }) => <GuidanceView guidance={bugClassGuidance(vrtId)} />}
    </LazyDisclosure>
  );
}
