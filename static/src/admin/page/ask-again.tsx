import type { ReactElement, ReactNode } from 'react';
import { Button } from '../../ui/button';

/** Asks once more, in place of the button that was used, before something goes that does not come back. */
export function AskAgain({
  label,
  confirm,
  busyLabel,
  isBusy,
  onConfirm,
  onCancel,
  children,
}: {
  /** What is asked about, for whoever does not see it. */
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
          isPrimary
          label={confirm}
          busyLabel={busyLabel}
          isBusy={isBusy}
          takesFocus
          onClick={onConfirm}
        />
        <Button label="Keep" isBusy={isBusy} onClick={onCancel} />
      </div>
    </div>
  );
}
