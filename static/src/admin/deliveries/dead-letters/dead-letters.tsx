import { useState, type ReactElement } from 'react';
import type { ConnectionHealth } from '../../../../../src/contract/health';
import { NoticeArea } from '../../../ui/notice-area';
import type { PageControl } from '../../page/page-control';
import { DeadLetterTable } from './dead-letter-table';
import { DiscardForm } from './discard-form';
import { DroppedList } from './dropped-list';
import { DeadLetterButtons } from './dead-letter-buttons';
import { useDeadLetters } from './use-dead-letters';
import { deadLettersWords as words } from './words';
import '../deliveries.css';

/** Dead letters to replay or discard, and those that were dropped automatically. */
export function DeadLetters({
  health,
  control,
}: {
  readonly health: ConnectionHealth;
  readonly control: PageControl;
}): ReactElement {
  const { connectionId, deadLetterList, deadLetters, dropped } = health;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isDiscarding, setIsDiscarding] = useState(false);
  const [cameBack, setCameBack] = useState(false);
  const { isBusy, notice, problem, forgetProblem, replay, discard } = useDeadLetters(health, control, () => {
    setChosen(new Set());
    // The notice takes the focus.
    setCameBack(false);
    setIsDiscarding(false);
  });
  // Someone else may have replayed some meanwhile.
  const eventIds = deadLetterList.map(({ eventId }) => eventId).filter((eventId) => chosen.has(eventId));
  const goBack = (): void => {
    forgetProblem();
    setCameBack(true);
    setIsDiscarding(false);
  };

  return (
    <div className="part dead-letters">
      <NoticeArea notice={notice} />
      {deadLetterList.length === 0 ? (
        <p>{words.noneAfterDay}</p>
      ) : (
        <>
          <p>{words.theseSubmissionsAreOut}</p>
          <DeadLetterTable
            connectionId={connectionId}
            deadLetterList={deadLetterList}
            total={deadLetters}
            chosen={chosen}
            isLocked={isBusy || isDiscarding}
            choose={setChosen}
          />
          {isDiscarding ? (
            <DiscardForm
              count={eventIds.length}
              problem={problem}
              isBusy={isBusy}
              onDiscard={(reason) => {
                discard(eventIds, reason);
              }}
              onCancel={goBack}
            />
          ) : (
            <DeadLetterButtons
              connectionId={connectionId}
              count={eventIds.length}
              isBusy={isBusy}
              cameBack={cameBack}
              onReplay={() => {
                replay(eventIds);
              }}
              onReplayAll={() => {
                replay('all');
              }}
              onDiscard={() => {
                setIsDiscarding(true);
              }}
            />
          )}
        </>
      )}
      {dropped.length > 0 && <DroppedList connectionId={connectionId} dropped={dropped} />}
    </div>
  );
}
