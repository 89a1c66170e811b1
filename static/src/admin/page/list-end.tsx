import type { ReactElement } from 'react';
import { countText, numberText } from '../../../../src/wording/figures';
import { Button } from '../../ui/button';
import { Failure } from '../../ui/failure';
import type { ListState } from '../../remote/create-list';
import './list-end.css';

/** How much of a list is shown, and a button for the rest. */
export function ListEnd({
  list: { items, looked, cursor, isLoading, failure },
  isWhole,
  one,
  many,
  onMore,
  onRetry,
}: {
  readonly list: ListState<unknown, unknown>;
  /** True if no filter applies. */
  readonly isWhole: boolean;
  /** Singular and plural of a list item. */
  readonly one: string;
  readonly many: string;
  readonly onMore: () => void;
  readonly onRetry: () => void;
}): ReactElement {
  if (failure !== null)
    return (
      <Failure
        what={`The ${many} could not be read.`}
        reason={failure}
        isRetrying={false}
        onRetry={onRetry}
      />
    );
  if (isWhole && items.length === 0 && looked === 0 && !isLoading)
    return (
      <p role="status" className="small subtle">
        No {many} yet.
      </p>
    );
  const found = items.length === 0 ? `No ${one} found` : `${countText(items.length, one, many)} found`;
  const through = `${numberText(looked)} searched`;
  return (
    <div className="list-end">
      <p role="status" className="small subtle">
        {isLoading
          ? 'Loading…'
          : `${found}; ${through}${cursor === null ? '. That is all.' : '. There may be more.'}`}
      </p>
      {cursor !== null && (
        <Button label="Search further" busyLabel="Loading…" isBusy={isLoading} onClick={onMore} />
      )}
    </div>
  );
}
