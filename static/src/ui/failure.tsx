import type { ReactElement } from 'react';
import { asSentence } from './as-sentence';
import { Button } from './button';
import { Disclosure } from './disclosure';
import { Message } from './message';
import * as words from './words';

/** A request that failed: what, and what to do; the server's own words for whoever can use them. */
export function Failure({
  what,
  reason,
  isRetrying,
  onRetry,
}: {
  readonly what: string;
  readonly reason: string;
  readonly isRetrying: boolean;
  readonly onRetry: () => void;
}): ReactElement {
  return (
    <Message tone="danger" role="alert">
      <p>
        <strong>{what}</strong>
      </p>
      <p>{words.tryInAMoment}</p>
      <Button label={words.tryAgain} busyLabel={words.tryingAgain} isBusy={isRetrying} onClick={onRetry} />
      <Disclosure level="none" title={words.details} isOpen={false}>
        <p>{words.serverAnswered(asSentence(reason))}</p>
      </Disclosure>
    </Message>
  );
}
