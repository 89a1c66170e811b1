import Heading from '@atlaskit/heading';
import type { ReactElement } from 'react';
import type { ConnectionHealth } from '../../../../../src/contract/health';
import { deliveryReasonText } from '../../../../../src/wording/delivery-reason';
import { droppedSentence, KEPT_SENTENCE } from '../../../../../src/wording/dropped-sentence';
import { eventName } from '../../../../../src/wording/event-name';
import { momentText } from '../../../../../src/wording/moments';
import { StackCell, StackRow, StackTable } from '../../../ui/stack-table';
import { deliveryTitle } from '../base/delivery-title';
import { useTitles } from './use-titles';

/** Dead letters that were dropped before anyone decided. */
export function DroppedList({
  connectionId,
  dropped,
}: {
  readonly connectionId: string;
  readonly dropped: ConnectionHealth['dropped'];
}): ReactElement {
  const titles = useTitles(
    connectionId,
    dropped.map(({ submissionId }) => submissionId),
  );
  return (
    <>
      <Heading as="h4" size="xsmall">
        Dropped without a decision ({dropped.length})
      </Heading>
      <p>{KEPT_SENTENCE} A full comparison, or the next change of the submission, recovers these changes.</p>
      <StackTable
        label={`Dropped dead letters of ${connectionId}`}
        columns={['Submission', 'Because', 'Reason for failure', 'Event', 'Dropped']}
      >
        {dropped.map(({ eventId, eventKey, submissionId, droppedAt, because, reason }) => (
          <StackRow key={`${eventId} ${droppedAt}`}>
            <StackCell className="title">
              {deliveryTitle(submissionId === null ? null : titles[submissionId], submissionId)}
              <span className="own-line small subtle">Event {eventId}</span>
            </StackCell>
            <StackCell of="Because">{droppedSentence(because)}</StackCell>
            <StackCell of="Failure">{deliveryReasonText(reason)}</StackCell>
            <StackCell of="Event">{eventName(eventKey)}</StackCell>
            <StackCell of="Dropped">{momentText(droppedAt, 'UTC')}</StackCell>
          </StackRow>
        ))}
      </StackTable>
    </>
  );
}
