import type { ReactElement } from 'react';
import { asSentence } from '../ui/as-sentence';
import { Button } from '../ui/button';
import { Message } from '../ui/message';

/** The displayed answer is not the latest; the countdown continues from it. */
export function StaleMessage({
  reason,
  onRetry,
}: {
  readonly reason: string | null;
  readonly onRetry: () => void;
}): ReactElement | null {
  if (reason === null) return null;
  return (
    <Message tone="warning" role="status">
      <p>
        The panel could not be updated, so recent changes may be missing. The countdown continues from the
        last answer. The server answered: {asSentence(reason)}
      </p>
      <Button label="Try again" onClick={onRetry} />
    </Message>
  );
}
