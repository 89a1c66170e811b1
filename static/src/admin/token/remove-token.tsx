import type { ReactElement } from 'react';
import { Button } from '../../ui/button';

/** Asks once more before a token is removed. */
export function RemoveToken({
  isBusy,
  onRemove,
  onCancel,
}: {
  readonly isBusy: boolean;
  readonly onRemove: () => void;
  readonly onCancel: () => void;
}): ReactElement {
  return (
    <div
      className="in-place"
      role="group"
      aria-label="Remove the API token"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isBusy) onCancel();
      }}
    >
      <p>
        Without it lost deliveries are not noticed, and an import that runs stops. Issues stay as they are.
        Delete the credentials in Bugcrowd too, where nothing else uses them.
      </p>
      <div className="buttons">
        <Button
          isPrimary
          label="Remove token"
          busyLabel="Removing…"
          isBusy={isBusy}
          takesFocus
          onClick={onRemove}
        />
        <Button label="Keep it" isBusy={isBusy} onClick={onCancel} />
      </div>
    </div>
  );
}
