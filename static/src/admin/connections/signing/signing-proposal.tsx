import type { ReactElement } from 'react';
import type { SigningView } from '../../../../../src/contract/signing';
import { momentText } from '../../../../../src/wording/moments';
import { schemeCostText, schemeText } from '../../../../../src/wording/signing-scheme-text';
import { Button } from '../../../ui/button';
import { Message } from '../../../ui/message';
import { atLeastText } from '../arrivals/suspended-sentence';
import type { SigningControl } from './use-signing';

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
        <strong>
          {sourceName} signs in another way than expected: {schemeText(scheme)}. Accept it?
        </strong>
      </p>
      <p>
        The signature was made with secret {secret + 1}, so whoever sent this has it. First seen on{' '}
        {momentText(firstAt, 'UTC')}
        {lastAt !== firstAt && <>, last on {momentText(lastAt, 'UTC')}</>}; the header is{' '}
        <code>{header}</code>.
        {held.count > 0 && ` Stored until you decide: ${atLeastText(held, 'delivery', 'deliveries')}.`}
      </p>
      <p>{schemeCostText(scheme)}</p>
      <div className="buttons" role="group" aria-label="How deliveries are signed">
        <Button
          look="primary"
          label="Accept"
          busyLabel="Saving…"
          isBusy={isBusy}
          onClick={() => {
            accept(scheme);
          }}
        />
        <Button label="Decline and discard what is stored" isBusy={isBusy} onClick={decline} />
      </div>
    </Message>
  );
}
