import type { ReactElement } from 'react';
import { asSentence } from '../../ui/as-sentence';
import { Button } from '../../ui/button';
import { Message } from '../../ui/message';
import type { Counts } from '../live/count-cells';
import { nowWords as words } from '../words/now-words';

/** How many figures could not be counted and why, with another try; nothing if all were. */
export function CountFailures({
  counts,
  onRetry,
}: {
  readonly counts: Counts;
  readonly onRetry: () => void;
}): ReactElement | null {
  const failed = Object.values(counts).filter((count) => count.type === 'failed');
  const [first] = failed;
  if (first === undefined) return null;
  return (
    <Message tone="warning" role="alert">
      <p>{words.failure(failed.length, asSentence(first.reason))}</p>
      <Button label={words.retry} onClick={onRetry} />
    </Message>
  );
}
