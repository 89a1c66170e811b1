import type { ReactElement } from 'react';
import type { ConnectionHealth } from '../../../../../src/contract/health';
import { deliveryReasonText } from '../../../../../src/wording/delivery-reason';
import { countText, numberText } from '../../../../../src/wording/figures';
import { eventName } from '../../../../../src/wording/event-name';
import { momentText } from '../../../../../src/wording/moments';
import { Disclosure } from '../../../ui/disclosure';
import { StackCell, StackRow, StackTable } from '../../../ui/stack-table';
import { deliveryTitle } from '../base/delivery-title';
import { channelNames } from '../base/delivery-words';
import { ChooseBox } from '../../../ui/choose-box';
import { useTitles } from './use-titles';

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
      label="Select all dead letters"
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
        label={`Dead letters of ${connectionId}`}
        columns={[{ name: 'Select', control: chooseAll }, 'Submission', 'Reason', 'Event', 'Failed']}
      >
        {deadLetterList.map((letter) => {
          const { eventId, eventKey, submissionId, diedAt, attempts, reason, channel } = letter;
          const title = deliveryTitle(submissionId === null ? null : titles[submissionId], submissionId);
          return (
            <StackRow key={eventId}>
              <StackCell className="select">
                <ChooseBox
                  label={`Select ${title}, event ${eventId}`}
                  state={chosen.has(eventId) ? 'all' : 'none'}
                  isLocked={isLocked}
                  onToggle={() => {
                    toggle(eventId);
                  }}
                />
              </StackCell>
              <StackCell className="title">
                {title}
                <Disclosure title="Ids" about={`of ${title}`} level="none" isOpen={false}>
                  <span className="small subtle">
                    {submissionId !== null && <span className="own-line">Submission {submissionId}</span>}
                    <span className="own-line">Event {eventId}</span>
                  </span>
                </Disclosure>
              </StackCell>
              <StackCell of="Reason">{deliveryReasonText(reason)}</StackCell>
              <StackCell of="Event">
                {eventName(eventKey)}
                <span className="own-line small subtle">{channelNames[channel]}</span>
              </StackCell>
              <StackCell of="Failed">
                {momentText(diedAt, 'UTC')}
                <span className="own-line small subtle">after {countText(attempts, 'attempt')}</span>
              </StackCell>
            </StackRow>
          );
        })}
      </StackTable>
      {(total.more || total.count > deadLetterList.length) && (
        <p className="small subtle">
          {countText(deadLetterList.length, 'dead letter')} of {total.more ? 'at least ' : ''}
          {numberText(Math.max(total.count, deadLetterList.length))}{' '}
          {deadLetterList.length === 1 ? 'is' : 'are'} listed. “Replay all” includes those that are not
          listed.
        </p>
      )}
    </>
  );
}
