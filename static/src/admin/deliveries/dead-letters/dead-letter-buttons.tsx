import type { ReactElement } from 'react';
import { Button } from '../../../ui/button';
import { deadLetterButtonsWords as words } from './words';

/** The actions for dead letters. */
export function DeadLetterButtons({
  connectionId,
  count,
  isBusy,
  cameBack,
  onReplay,
  onReplayAll,
  onDiscard,
}: {
  readonly connectionId: string;
  /** Number of chosen dead letters. */
  readonly count: number;
  readonly isBusy: boolean;
  /** True after the discard form was closed. */
  readonly cameBack: boolean;
  readonly onReplay: () => void;
  readonly onReplayAll: () => void;
  readonly onDiscard: () => void;
}): ReactElement {
  const isNone = count === 0;
  return (
    <div className="buttons" role="group" aria-label={words.deadLetters(connectionId)}>
      <Button
        look={isNone ? 'default' : 'primary'}
        label={isNone ? words.replaySelected : words.replayCounted(count)}
        isBusy={isBusy}
        isDisabled={isNone}
        onClick={onReplay}
      />
      <Button label={words.replayAll} busyLabel={words.working} isBusy={isBusy} onClick={onReplayAll} />
      <Button
        label={isNone ? words.discardSelected : words.discardCounted(count)}
        isBusy={isBusy}
        isDisabled={isNone}
        takesFocus={cameBack}
        onClick={onDiscard}
      />
    </div>
  );
}
