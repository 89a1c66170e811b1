import type { ReactElement } from 'react';
import { countText, numberText } from '../../../../src/wording/figures';
import { Button } from '../../ui/button';
import { Failure } from '../../ui/failure';
import type { ListState } from '../../remote/create-list';
import * as words from './lists/words';
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
    return <Failure what={words.notRead(many)} reason={failure} isRetrying={false} onRetry={onRetry} />;
  if (isWhole && items.length === 0 && looked === 0 && !isLoading)
    return (
      <p role="status" className="small subtle">
        {words.noYet(many)}
      </p>
    );
  const found = items.length === 0 ? words.noFound(one) : words.found(countText(items.length, one, many));
  const through = words.searched(numberText(looked));
  return (
    <div className="list-end">
      <p role="status" className="small subtle">
        {isLoading ? words.loading : words.shown(found, through, cursor === null)}
      </p>
      {cursor !== null && (
        <Button label={words.searchFurther} busyLabel={words.loading} isBusy={isLoading} onClick={onMore} />
      )}
    </div>
  );
}
