import type { ReactElement } from 'react';
import { bugClassGuidance } from '../guidance/bug-class-guidance';
import { GuidanceView } from './guidance-view';

/** The kind of bug, and what to do about it. */
export function BugClass({ vrtId }: { readonly vrtId: string | null }): ReactElement {
  return <GuidanceView guidance={bugClassGuidance(vrtId)} />;
}
