import type { ReactElement } from 'react';
import type { ImportView } from '../../../../src/contract/reconcile';
import { countText, numberText } from '../../../../src/wording/figures';
import { asSentence } from '../../ui/as-sentence';
import { Button } from '../../ui/button';
import { Message } from '../../ui/message';
import { deadLettersId } from '../page/place-ids';
import { PlaceLink } from '../page/place-link';

function nextText({ phase, queued }: ImportView): string {
  if (phase === 'done')
    return 'Their issues appear as the queue is processed; “Waiting in the queue” under Health shows how many are left.';
  const rest = 'submissions that already have an issue are skipped.';
  if (phase === 'failed') return `Fix the cause, then import again: ${rest}`;
  return queued === 0 ? 'You can import at any time.' : `To bring in the rest, import again: ${rest}`;
}

/** The result of an import, what was left out, and what comes next. */
export function ImportEnd({
  job,
  isOff,
  onChoose,
}: {
  readonly job: ImportView;
  readonly isOff: boolean;
  readonly onChoose: () => void;
}): ReactElement {
  const { connectionId, failure, unreadable, deadLetters } = job;
  return (
    <>
      {failure !== null && (
        <Message tone="danger">
          <p>Reason: {asSentence(failure)}</p>
        </Message>
      )}
      {deadLetters > 0 && (
        <Message tone="warning">
          <p>
            {deadLetters === 1
              ? '1 of its submissions is a dead letter now.'
              : `${numberText(deadLetters)} of its submissions are dead letters now.`}
          </p>
          <p>
            <PlaceLink
              to="deliveries"
              connectionId={connectionId}
              partId={deadLettersId(connectionId)}
            >{`Go to the dead letters of “${connectionId}”`}</PlaceLink>
          </p>
        </Message>
      )}
      {unreadable > 0 && (
        <p>
          {countText(unreadable, 'submission')} could not be read and {unreadable === 1 ? 'was' : 'were'} left
          out.
        </p>
      )}
      <p>{nextText(job)}</p>
      {!isOff && (
        <div className="buttons">
          <Button label="Import again…" onClick={onChoose} />
        </div>
      )}
    </>
  );
}
