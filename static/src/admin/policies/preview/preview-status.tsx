import type { ReactElement } from 'react';
import { PreviewFigures } from './preview-result';
import type { PreviewSum } from './preview-sum';
import type { Walk } from './use-walk';
import { WalkStatus, type WalkRefusal } from './walk-status';

/** A preview while it is counted, and what it has counted so far. */
export function PreviewStatus<P extends PreviewSum>({
  walk,
}: {
  readonly walk: Walk<P, WalkRefusal>;
}): ReactElement {
  const sum = 'sum' in walk.state ? walk.state.sum : null;
  return (
    <>
      <WalkStatus walk={walk} countOf={({ counts }) => counts.open} />
      {sum !== null && <PreviewFigures sum={sum} />}
    </>
  );
}
