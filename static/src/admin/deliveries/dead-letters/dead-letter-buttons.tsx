import type { ReactElement } from 'react';
import { Button } from '../../../ui/button';

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
    <div className="buttons" role="group" aria-label={`Dead letters of ${connectionId}`}>
      <Button
        look={isNone ? 'default' : 'primary'}
        label={isNone ? 'Replay selected' : `Replay selected (${count})`}
        isBusy={isBusy}
        isDisabled={isNone}
        onClick={onReplay}
      />
      <Button label="Replay all" busyLabel="Working…" isBusy={isBusy} onClick={onReplayAll} />
      <Button
        label={isNone ? 'Discard selected…' : `Discard selected (${count})…`}
        isBusy={isBusy}
        isDisabled={isNone}
        takesFocus={cameBack}
        onClick={onDiscard}
      />
    </div>
  );
}
