import type { ReactElement } from 'react';
import { AskAgain } from '../../page/ask-again';

/** Asks for confirmation before removing a token. */
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
    <AskAgain
      label="Remove the API token"
      confirm="Remove token"
      busyLabel="Removing…"
      isBusy={isBusy}
      onConfirm={onRemove}
      onCancel={onCancel}
    >
      <p>
        Without it the app cannot detect lost deliveries, and a running import stops. Issues stay as they are.
        Delete the credentials in Bugcrowd too, unless something else uses them.
      </p>
    </AskAgain>
  );
}
