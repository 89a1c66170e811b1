import type { ReactElement } from 'react';
import type { ConnectionHealth } from '../../../../../src/contract/health';
import { deliveryReasonText } from '../../../../../src/wording/delivery-reason';
import { countText, numberText } from '../../../../../src/wording/figures';
import { momentText } from '../../../../../src/wording/moments';
import { DataTable } from '../../../ui/data-table';
import { channelNames } from '../base/delivery-words';
import { ChooseBox } from './choose-box';

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
      <DataTable
        label={`Dead letters of ${connectionId}`}
        columns={[
          { name: 'Select', control: chooseAll },
          'Failed at',
          'Reason',
          { name: 'Attempts', isNumber: true },
          'Submission',
          'Event',
          'Source',
        ]}
      >
        {deadLetterList.map(({ eventId, eventKey, submissionId, diedAt, attempts, reason, channel }) => (
          <tr key={eventId}>
            <td className="select">
              <ChooseBox
                label={`Select event ${eventId}`}
                state={chosen.has(eventId) ? 'all' : 'none'}
                isLocked={isLocked}
                onToggle={() => {
                  toggle(eventId);
                }}
              />
            </td>
            <td className="when">{momentText(diedAt, 'UTC')}</td>
            <td className="reason">{deliveryReasonText(reason)}</td>
            <td className="number">{numberText(attempts)}</td>
            <td className="id">{submissionId}</td>
            <td className="id">
              <span className="nowrap">{eventKey}</span>
              <span className="own-line subtle">{eventId}</span>
            </td>
            <td>{channelNames[channel]}</td>
          </tr>
        ))}
      </DataTable>
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
