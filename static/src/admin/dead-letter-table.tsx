import type { ReactElement } from 'react';
import type { AdminDeadLetter } from '../../../src/contract/admin-view';
import { momentText } from '../../../src/wording/moments';
import { DataTable } from '../ui/data-table';

/** Deliveries that could not be worked off, with Jira's or the storage's reason. */
export function DeadLetterTable({
  connectionId,
  deadLetters,
}: {
  readonly connectionId: string;
  readonly deadLetters: readonly AdminDeadLetter[];
}): ReactElement {
  if (deadLetters.length === 0)
    return <p>None. A delivery ends up here when it could not be worked off, however often it was tried.</p>;
  return (
    <>
      <p>
        These submissions are not in Jira as Bugcrowd has them. Correct the reason; the next change of the
        submission in Bugcrowd brings it up to date.
      </p>
      <DataTable
        label={`Dead letters of ${connectionId}`}
        columns={['Given up', 'Reason', 'Attempts', 'Submission', 'Event']}
      >
        {deadLetters.map(({ eventId, submissionId, diedAt, attempts, reason }) => (
          <tr key={`${eventId} ${diedAt}`}>
            <td className="nowrap">{momentText(diedAt, 'UTC')}</td>
            <td>{reason}</td>
            <td>{attempts}</td>
            <td>{submissionId}</td>
            <td>{eventId}</td>
          </tr>
        ))}
      </DataTable>
    </>
  );
}
