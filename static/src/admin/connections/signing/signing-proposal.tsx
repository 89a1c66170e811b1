import type { ReactElement } from 'react';
import type { SigningView } from '../../../../../src/contract/signing';
import { momentText } from '../../../../../src/wording/moments';
import { schemeCostText, schemeText } from '../../../../../src/wording/signing-scheme-text';
import { Button } from '../../../ui/button';
import { Message } from '../../../ui/message';
import { atLeastText } from '../arrivals/suspended-sentence';
import type { SigningControl } from './use-signing';
import { signingProposalWords as words } from './words';

/** Asks whether to accept a way of signing that the app has detected. */
export function SigningProposal({
  view: { proposal, sourceName, held },
  control: { accept, decline, isBusy },
}: {
  readonly view: SigningView;
  readonly control: SigningControl;
}): ReactElement | null {
  if (proposal === null) return null;
  const { scheme, secret, header, firstAt, lastAt } = proposal;
  return (
    <Message tone="warning" role="status">
      <p>
        <strong>{words.signsInAnotherWay(sourceName, schemeText(scheme))}</strong>
      </p>
      <p>
        {words.signatureWasMade(secret + 1, momentText(firstAt, 'UTC'))}
        {lastAt !== firstAt && <>{words.lastOn(momentText(lastAt, 'UTC'))}</>}
        {words.headerIs} <code>{header}</code>.
        {held.count > 0 && words.storedUntilYouDecide(atLeastText(held, 'delivery', 'deliveries'))}
      </p>
      <p>{schemeCostText(scheme)}</p>
      <div className="buttons" role="group" aria-label={words.howDeliveriesAreSigned}>
        <Button
          look="primary"
          label={words.accept}
          busyLabel={words.saving}
          isBusy={isBusy}
          onClick={() => {
            accept(scheme);
          }}
        />
        <Button label={words.declineAndDiscardWhat} isBusy={isBusy} onClick={decline} />
      </div>
    </Message>
  );
}
