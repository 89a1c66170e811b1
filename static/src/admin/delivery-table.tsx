import type { ReactElement } from 'react';
import type { AdminDelivery } from '../../../src/contract/admin-view';
import { momentText } from '../../../src/wording/moments';
import { openIssue } from '../bridge/open-page';
import { DataTable } from '../ui/data-table';
import { Lozenge } from '../ui/lozenge';
import { outcomeWords, reasonText, signedWithText, wayNames } from './delivery-words';

function Issue({ issueKey }: { readonly issueKey: string }): ReactElement {
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => {
        openIssue(issueKey);
      }}
    >
      {issueKey}
    </button>
  );
}

/** What came in last, and what became of it. */
export function DeliveryTable({
  connectionId,
  deliveries,
}: {
  readonly connectionId: string;
  readonly deliveries: readonly AdminDelivery[];
}): ReactElement {
  if (deliveries.length === 0)
    return (
      <p>
        None in the last 30 days. Calls with a wrong signature are refused without a trace here; if Bugcrowd
        says that it sent something, check the secret.
      </p>
    );
  return (
    <DataTable
      label={`Last deliveries of ${connectionId}`}
      columns={['Received', 'Event', 'Outcome', 'Reason', 'Issue', 'Signed with']}
    >
      {deliveries.map(
        ({ eventId, eventKey, way, receivedAt, outcome, reason, issueKey, signedWith }, index) => (
          <tr key={eventId ?? `${receivedAt} ${index}`}>
            <td className="nowrap">{momentText(receivedAt, 'UTC')}</td>
            <td>
              {eventKey ?? 'Not known'}
              {way !== 'webhook' && <span className="own-line subtle">{wayNames[way]}</span>}
            </td>
            <td className="nowrap">
              <Lozenge tone={outcomeWords[outcome].tone}>{outcomeWords[outcome].name}</Lozenge>
            </td>
            <td>{reasonText(reason)}</td>
            <td className="nowrap">{issueKey !== null && <Issue issueKey={issueKey} />}</td>
            <td>{signedWithText(signedWith)}</td>
          </tr>
        ),
      )}
    </DataTable>
  );
}
