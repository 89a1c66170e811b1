import { Fragment, useId, useState, type ReactElement } from 'react';
import type { ListedDelivery } from '../../../../src/contract/deliveries';
import { deliveryReasonText } from '../../../../src/wording/delivery-reason';
import { eventName } from '../../../../src/wording/event-name';
import { momentText } from '../../../../src/wording/moments';
import { Lozenge } from '../../ui/lozenge';
import { StackCell, StackRow, StackTable } from '../../ui/stack-table';
import { deliveryTitle } from './base/delivery-title';
import { channelNames, outcomeName, outcomeWords } from './base/words';
import { IssueButton } from './base/issue-button';
import { DeliveryDetail } from './delivery-detail';
import { sortedDeliveries, type DeliveryOrder } from './sorted-deliveries';
import { deliveryTableWords as words } from './words';

/** Identifies a delivery on the page. */
export function nameOf({ connectionId, eventId }: ListedDelivery): string {
  return `${connectionId} ${eventId}`;
}

const columns = [words.submission, words.issue, words.event, words.outcome, words.received, words.connection];

function DeliveryRow({
  delivery,
  isOpen,
  onToggle,
  onChanged,
}: {
  readonly delivery: ListedDelivery;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onChanged: () => Promise<void>;
}): ReactElement {
  const { connectionId, eventKey, channel, receivedAt, outcome, reason, issueKey, title, submissionId } =
    delivery;
  const detailId = useId();
  return (
    <Fragment>
      <StackRow hasMore={isOpen}>
        <StackCell className="title">
          <button
            type="button"
            className="link-button"
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailId : undefined}
            onClick={onToggle}
          >
            {deliveryTitle(title, submissionId)}
            <span className="visually-hidden">{words.detailsOfEvent(delivery.eventId)}</span>
          </button>
        </StackCell>
        <StackCell of={words.issue} className="nowrap">
          {issueKey !== null && <IssueButton issueKey={issueKey} />}
        </StackCell>
        <StackCell of={words.event}>
          {eventName(eventKey)}
          {channel !== 'webhook' && <span className="own-line small subtle">{channelNames[channel]}</span>}
        </StackCell>
        <StackCell of={words.outcome}>
          <Lozenge tone={outcomeWords[outcome].tone}>{outcomeName(delivery)}</Lozenge>
          {reason !== null && <span className="own-line small subtle">{deliveryReasonText(reason)}</span>}
        </StackCell>
        <StackCell of={words.received}>{momentText(receivedAt, 'UTC')}</StackCell>
        <StackCell of={words.connection}>{connectionId}</StackCell>
      </StackRow>
      {isOpen && (
        <tr role="row">
          <td role="cell" colSpan={columns.length} id={detailId}>
            <div className="detail">
              <DeliveryDetail delivery={delivery} onDone={onChanged} />
            </div>
          </td>
        </tr>
      )}
    </Fragment>
  );
}

/** Deliveries by their titles, with details on demand. */
export function DeliveryTable({
  deliveries,
  order,
  onChanged,
}: {
  readonly deliveries: readonly ListedDelivery[];
  readonly order: DeliveryOrder;
  readonly onChanged: () => Promise<void>;
}): ReactElement {
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <StackTable label={words.deliveries} columns={columns}>
      {sortedDeliveries(deliveries, order).map((delivery) => {
        const name = nameOf(delivery);
        return (
          <DeliveryRow
            key={name}
            delivery={delivery}
            isOpen={opened === name}
            onToggle={() => {
              setOpened(opened === name ? null : name);
            }}
            onChanged={onChanged}
          />
        );
      })}
    </StackTable>
  );
}
