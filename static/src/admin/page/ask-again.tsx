import type { ReactElement, ReactNode } from 'react';
import { Button } from '../../ui/button';
import * as words from './lists/words';

/** Asks for confirmation in place of the button, before something is removed for good. */
export function AskAgain({
  label,
  confirm,
  busyLabel,
  isBusy,
  onConfirm,
  onCancel,
  children,
}: {
  /** The question, for screen readers. */
  readonly label: string;
  readonly confirm: string;
  readonly busyLabel: string;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div
      className="in-place"
      role="group"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isBusy) onCancel();
      }}
    >
      {children}
      <div className="buttons">
        <Button
          look="danger"
          label={confirm}
          busyLabel={busyLabel}
          isBusy={isBusy}
          takesFocus
          onClick={onConfirm}
        />
        <Button label={words.keep} isBusy={isBusy} onClick={onCancel} />
      </div>
    </div>
  );
}
