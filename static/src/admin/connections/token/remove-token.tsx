import type { ReactElement } from 'react';
import { AskAgain } from '../../page/ask-again';
import { removeTokenWords as words } from './words';

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
      label={words.removeApiToken}
      confirm={words.removeToken}
      busyLabel={words.removing}
      isBusy={isBusy}
      onConfirm={onRemove}
      onCancel={onCancel}
    >
      <p>{words.withoutItAppCannot}</p>
    </AskAgain>
  );
}
