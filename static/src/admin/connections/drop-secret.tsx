import type { ReactElement } from 'react';
import type { SecretView } from '../../../../src/contract/connections';
import { Message } from '../../ui/message';
import { AskAgain } from '../page/ask-again';

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
      label={`Remove secret ${number + 1}`}
      confirm="Remove secret"
      busyLabel="Removing…"
      isBusy={isBusy}
      onConfirm={onDrop}
      onCancel={onCancel}
    >
      {isLatest && (
        <Message tone="warning">
          <p>
            <strong>It signed the latest delivery.</strong> After you remove it, deliveries signed with it are
            refused with 401 and lost, unless Bugcrowd sends them again.
          </p>
        </Message>
      )}
      <p>Remove it once Bugcrowd signs with the other one.</p>
    </AskAgain>
  );
}
