import type { ReactElement } from 'react';
import type { SecretView } from '../../../../src/contract/connections';
import { Message } from '../../ui/message';
import { AskAgain } from '../page/ask-again';
import { dropSecretWords as words } from './webhook-words';

/** Asks for confirmation before removing a secret that may still be in use. */
export function DropSecret({
  secret: { number, isLatest },
  isBusy,
  onDrop,
  onCancel,
}: {
  readonly secret: SecretView;
  readonly isBusy: boolean;
  readonly onDrop: () => void;
  readonly onCancel: () => void;
}): ReactElement {
  return (
    <AskAgain
      label={words.removeSecret(number + 1)}
      confirm={words.removeIt}
      busyLabel={words.removing}
      isBusy={isBusy}
      onConfirm={onDrop}
      onCancel={onCancel}
    >
      {isLatest && (
        <Message tone="warning">
          <p>
            <strong>{words.itSignedLatestDelivery}</strong> {words.afterYouRemove}
          </p>
        </Message>
      )}
      <p>{words.removeItOnceBugcrowd}</p>
    </AskAgain>
  );
}
