import Heading from '@atlaskit/heading';
import type { ReactElement } from 'react';
import type { ConnectionHealth } from '../../../../../src/contract/health';
import { deliveryReasonText } from '../../../../../src/wording/delivery-reason';
import { droppedSentence, KEPT_SENTENCE } from '../../../../../src/wording/dropped-sentence';
import { momentText } from '../../../../../src/wording/moments';
import { DataTable } from '../../../ui/data-table';

/** Dead letters that were dropped before anyone decided. */
export function DroppedList({
  connectionId,
  dropped,
}: {
  readonly connectionId: string;
  readonly dropped: ConnectionHealth['dropped'];
}): ReactElement {
  return (
    <>
      <Heading as="h4" size="xsmall">
        Dropped without a decision ({dropped.length})
      </Heading>
      <p>{KEPT_SENTENCE} A full comparison, or the next change of the submission, recovers these changes.</p>
      <DataTable
        label={`Dropped dead letters of ${connectionId}`}
        columns={['Dropped', 'Because', 'Submission', 'Event', 'Reason for failure']}
      >
        {dropped.map(({ eventId, eventKey, submissionId, droppedAt, because, reason }) => (
          <tr key={`${eventId} ${droppedAt}`}>
            <td className="when">{momentText(droppedAt, 'UTC')}</td>
            <td>{droppedSentence(because)}</td>
            <td className="id">{submissionId}</td>
            <td className="id">
              <span className="nowrap">{eventKey}</span>
              <span className="own-line subtle">{eventId}</span>
            </td>
            <td className="reason">{deliveryReasonText(reason)}</td>
          </tr>
        ))}
      </DataTable>
    </>
  );
}
