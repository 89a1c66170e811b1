import type { ReactElement } from 'react';
import { asSentence } from './as-sentence';
import { Button } from './button';
import { Message } from './message';

/** A request that failed: what, why, and what to do. */
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
      <p>The server answered: {asSentence(reason)}</p>
      <p>Try again. If it keeps failing, send this message to your Jira administrator.</p>
      <Button label="Try again" busyLabel="Trying again…" isBusy={isRetrying} onClick={onRetry} />
    </Message>
  );
}
