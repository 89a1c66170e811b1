import type { ReactElement } from 'react';
import { asSentence } from '../ui/as-sentence';
import { Button } from '../ui/button';
import { Message } from '../ui/message';
import { panelWords, staleText } from './words/panel-words';

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
      <p>{staleText(asSentence(reason))}</p>
      <Button label={panelWords.tryAgain} onClick={onRetry} />
    </Message>
  );
}
