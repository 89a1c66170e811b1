import type { ReactElement } from 'react';
import type { ImportView } from '../../../../src/contract/reconcile';
import { countText, numberText } from '../../../../src/wording/figures';
import { asSentence } from '../../ui/as-sentence';
import { Button } from '../../ui/button';
import { Message } from '../../ui/message';
import { deadLettersId } from '../page/place-ids';
import { PlaceLink } from '../page/place-link';
import { importEndWords as words } from './words';

function nextText({ phase, queued }: ImportView): string {
  if (phase === 'done') return words.theirIssuesAppear;
  const rest = 'submissions that already have an issue are skipped.';
  if (phase === 'failed') return words.fixCauseThenImport(rest);
  return queued === 0 ? words.youCanImport : words.toBringInRest(rest);
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
          <p>{words.reason(asSentence(failure))}</p>
        </Message>
      )}
      {deadLetters > 0 && (
        <Message tone="warning">
          <p>
            {deadLetters === 1
              ? '1 of its submissions is a dead letter now.'
              : words.ofItsSubmissions(numberText(deadLetters))}
          </p>
          <p>
            <PlaceLink to="deliveries" connectionId={connectionId} partId={deadLettersId(connectionId)}>
              {words.goToDeadLetters(connectionId)}
            </PlaceLink>
          </p>
        </Message>
      )}
      {unreadable > 0 && (
        <p>{words.notRead(countText(unreadable, 'submission'), unreadable === 1 ? 'was' : 'were')}</p>
      )}
      <p>{nextText(job)}</p>
      {!isOff && (
        <div className="buttons">
          <Button label={words.importAgain} onClick={onChoose} />
        </div>
      )}
    </>
  );
}
