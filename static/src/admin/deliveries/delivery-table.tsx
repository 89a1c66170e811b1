import { Fragment, useState, type ReactElement } from 'react';
import type { DeliveryDetail as Detail } from '../../../../src/contract/deliveries';
import { deliveryReasonText } from '../../../../src/wording/delivery-reason';
import { momentText } from '../../../../src/wording/moments';
import { DataTable } from '../../ui/data-table';
import { Lozenge } from '../../ui/lozenge';
import { outcomeWords, channelNames } from './base/delivery-words';
import { DeliveryDetail } from './delivery-detail';
import { IssueButton } from './base/issue-button';

type Delivery = Detail['delivery'];

/** Identifies a delivery on the page. */
export function nameOf({ connectionId, eventId }: Delivery): string {
  return `${connectionId} ${eventId}`;
}

const columns = ['Received', 'Connection', 'Event', 'Outcome', 'Reason', 'Issue', 'More'];

/** Deliveries, the newest first, with details on demand. */
export function DeliveryTable({
  deliveries,
  onChanged,
}: {
  readonly deliveries: readonly Delivery[];
  readonly onChanged: () => Promise<void>;
}): ReactElement {
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <DataTable label="Deliveries, newest first" columns={columns}>
      {deliveries.map((delivery) => {
        const { connectionId, eventKey, channel, receivedAt, outcome, reason, issueKey } = delivery;
        const name = nameOf(delivery);
        const isOpen = opened === name;
        return (
          <Fragment key={name}>
            <tr className={isOpen ? 'with-more' : undefined}>
              <td>{momentText(receivedAt, 'UTC')}</td>
              <td>{connectionId}</td>
              <td className="nowrap">
                {eventKey ?? 'Not known'}
                {channel !== 'webhook' && <span className="own-line subtle">{channelNames[channel]}</span>}
              </td>
              <td className="nowrap">
                <Lozenge tone={outcomeWords[outcome].tone}>{outcomeWords[outcome].name}</Lozenge>
              </td>
              <td className="reason">{reason !== null && deliveryReasonText(reason)}</td>
              <td className="nowrap">{issueKey !== null && <IssueButton issueKey={issueKey} />}</td>
              <td>
                <button
                  type="button"
                  className="link-button nowrap"
                  aria-expanded={isOpen}
                  onClick={() => {
                    setOpened(isOpen ? null : name);
                  }}
                >
                  Details
                  <span className="visually-hidden"> of event {delivery.eventId}</span>
                </button>
              </td>
            </tr>
            {isOpen && (
              <tr>
                <td colSpan={columns.length}>
                  <div className="detail">
                    <DeliveryDetail delivery={delivery} onDone={onChanged} />
                  </div>
                </td>
              </tr>
            )}
          </Fragment>
        );
      })}
    </DataTable>
  );
}
