import type { ReactElement } from 'react';
import type { ConnectionHealth } from '../../../../../src/contract/health';
import { deliveryReasonText } from '../../../../../src/wording/delivery-reason';
import { countText, numberText } from '../../../../../src/wording/figures';
import { eventName } from '../../../../../src/wording/event-name';
import { momentText } from '../../../../../src/wording/moments';
import { Disclosure } from '../../../ui/disclosure';
import { StackCell, StackRow, StackTable } from '../../../ui/stack-table';
import { deliveryTitle } from '../base/delivery-title';
import { channelNames } from '../base/words';
import { ChooseBox } from '../../../ui/choose-box';
import { useTitles } from './use-titles';
import { deadLetterTableWords as words } from './words';

/** Deliveries that could not be processed, with the reason and a checkbox. */
export function DeadLetterTable({
  connectionId,
  deadLetterList,
  total,
  chosen,
  isLocked,
  choose,
}: {
  readonly connectionId: string;
  readonly deadLetterList: ConnectionHealth['deadLetterList'];
  readonly total: ConnectionHealth['deadLetters'];
  readonly chosen: ReadonlySet<string>;
  readonly isLocked: boolean;
  readonly choose: (eventIds: ReadonlySet<string>) => void;
}): ReactElement {
  const titles = useTitles(
    connectionId,
    deadLetterList.map(({ submissionId }) => submissionId),
  );
  const all = deadLetterList.map(({ eventId }) => eventId);
  const count = all.filter((eventId) => chosen.has(eventId)).length;
  const toggle = (eventId: string): void => {
    choose(
      chosen.has(eventId)
        ? new Set([...chosen].filter((each) => each !== eventId))
        : new Set([...chosen, eventId]),
    );
  };
  const chooseAll = (
    <ChooseBox
      label={words.selectAllDeadLetters}
      state={count === 0 ? 'none' : count === all.length ? 'all' : 'some'}
      isLocked={isLocked}
      onToggle={() => {
        choose(new Set(count === all.length ? [] : all));
      }}
    />
  );
  return (
    <>
      <StackTable
        label={words.deadLetters(connectionId)}
        columns={[
          { name: 'Select', control: chooseAll },
          words.submissionColumn,
          words.reason,
          words.eventColumn,
          words.failed,
        ]}
      >
        {deadLetterList.map((letter) => {
          const { eventId, eventKey, submissionId, diedAt, attempts, reason, channel } = letter;
          const title = deliveryTitle(submissionId === null ? null : titles[submissionId], submissionId);
          return (
            <StackRow key={eventId}>
              <StackCell className="select">
                <ChooseBox
                  label={words.selectEvent(title, eventId)}
                  state={chosen.has(eventId) ? 'all' : 'none'}
                  isLocked={isLocked}
                  onToggle={() => {
                    toggle(eventId);
                  }}
                />
              </StackCell>
              <StackCell className="title">
                {title}
                <Disclosure title={words.ids} about={`of ${title}`} level="none" isOpen={false}>
                  <span className="small subtle">
                    {submissionId !== null && (
                      <span className="own-line">{words.submission(submissionId)}</span>
                    )}
                    <span className="own-line">{words.event(eventId)}</span>
                  </span>
                </Disclosure>
              </StackCell>
              <StackCell of={words.reason}>{deliveryReasonText(reason)}</StackCell>
              <StackCell of={words.eventColumn}>
                {eventName(eventKey)}
                <span className="own-line small subtle">{channelNames[channel]}</span>
              </StackCell>
              <StackCell of={words.failed}>
                {momentText(diedAt, 'UTC')}
                <span className="own-line small subtle">{words.after(countText(attempts, 'attempt'))}</span>
              </StackCell>
            </StackRow>
          );
        })}
      </StackTable>
      {(total.more || total.count > deadLetterList.length) && (
        <p className="small subtle">
          {words.ofListedReplayAll(
            countText(deadLetterList.length, 'dead letter'),
            total.more ? 'at least ' : '',
            numberText(Math.max(total.count, deadLetterList.length)),
            deadLetterList.length === 1 ? 'is' : 'are',
          )}
        </p>
      )}
    </>
  );
}
