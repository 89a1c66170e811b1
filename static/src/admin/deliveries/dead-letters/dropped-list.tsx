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
import { droppedListWords as words } from './words';

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
        {words.droppedWithoutDecision(dropped.length)}
      </Heading>
      <p>{words.fullComparisonOrNext(KEPT_SENTENCE)}</p>
      <StackTable
        label={words.droppedDeadLetters(connectionId)}
        columns={[words.submission, words.because, words.reasonForFailure, words.eventColumn, words.dropped]}
      >
        {dropped.map(({ eventId, eventKey, submissionId, droppedAt, because, reason }) => (
          <StackRow key={`${eventId} ${droppedAt}`}>
            <StackCell className="title">
              {deliveryTitle(submissionId === null ? null : titles[submissionId], submissionId)}
              <span className="own-line small subtle">{words.event(eventId)}</span>
            </StackCell>
            <StackCell of={words.because}>{droppedSentence(because)}</StackCell>
            <StackCell of={words.failure}>{deliveryReasonText(reason)}</StackCell>
            <StackCell of={words.eventColumn}>{eventName(eventKey)}</StackCell>
            <StackCell of={words.dropped}>{momentText(droppedAt, 'UTC')}</StackCell>
          </StackRow>
        ))}
      </StackTable>
    </>
  );
}
