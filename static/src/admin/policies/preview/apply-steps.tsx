import type { ReactElement } from 'react';
import { countText } from '../../../../../src/wording/figures';
import { Button } from '../../../ui/button';
import type { PreviewSum } from './preview-sum';
import type { Walk } from './use-walk';
import type { WalkRefusal } from './walk-status';
import { applyStepsWords as words } from './words';

/** The first step of applying something to open cases: counting what it would do. */
export function CountStep({
  walk: { state },
  isDisabled,
  takesFocus = false,
  onCount,
}: {
  readonly walk: Pick<Walk<PreviewSum, WalkRefusal>, 'state'>;
  readonly isDisabled: boolean;
  /** Takes the focus when it appears. */
  readonly takesFocus?: boolean;
  readonly onCount: () => void;
}): ReactElement {
  return (
    <Button
      label={state.type === 'idle' ? words.countFirst : words.countAgain}
      busyLabel={words.counting}
      look={state.type === 'idle' ? 'primary' : 'default'}
      isBusy={state.type === 'walking'}
      isDisabled={isDisabled}
      takesFocus={takesFocus}
      onClick={onCount}
    />
  );
}

/** The second step, once all is counted: what would happen, and the button that does it if anything would. */
export function ApplyStep({
  text,
  affected,
  isBusy,
  onApply,
}: {
  readonly text: string;
  /** How many cases would change. */
  readonly affected: number;
  readonly isBusy: boolean;
  readonly onApply: () => void;
}): ReactElement {
  return (
    <>
      <p role="status">{text}</p>
      {affected > 0 && (
        <div className="buttons">
          <Button
            look="primary"
            label={words.applyTo(countText(affected, 'case'))}
            busyLabel={words.starting}
            isBusy={isBusy}
            onClick={onApply}
          />
        </div>
      )}
    </>
  );
}
