import Heading from '@atlaskit/heading';
import { useId, type ReactElement } from 'react';
import type { DeliveryDetail } from '../../../../src/contract/deliveries';
import { invokeAdmin } from '../../bridge/invoke';
import type { AskedPage } from '../../remote/create-list';
import { useList } from '../../remote/use-list';
import { ListEnd } from '../page/list-end';
import type { PageControl, Site } from '../page/page-control';
import { DeliveryFilter, everyDelivery, type DeliveryQuery } from './delivery-filter';
import { DeliveryTable } from './delivery-table';
import './deliveries.css';

type Delivery = DeliveryDetail['delivery'];

async function ask(query: DeliveryQuery, cursor: string | null): Promise<AskedPage<Delivery>> {
  const result = await invokeAdmin('listDeliveries', { ...query, cursor });
  if (result.type === 'no-permission') throw new Error('You are no longer a Jira administrator.');
  return { items: result.deliveries, looked: result.looked, cursor: result.cursor };
}

/** The deliveries of the last 30 days and their outcomes. */
export function DeliveriesSection({
  site: { connections },
  control,
}: {
  readonly site: Site;
  readonly control: PageControl;
}): ReactElement {
  const headingId = useId();
  const [list, { look, more, again }] = useList(ask, everyDelivery);
  const onChanged = async (): Promise<void> => {
    await Promise.all([again(), control.health.refresh()]);
  };
  return (
    <section className="card part deliveries" aria-labelledby={headingId}>
      <Heading as="h2" size="medium" id={headingId}>
        Deliveries
      </Heading>
      <p>
        All correctly signed deliveries of the last 30 days. Calls with a wrong signature are refused and not
        listed: if the sender shows a delivery that is missing here, check the secret.
      </p>
      <DeliveryFilter
        connectionIds={connections.map(({ id }) => id)}
        isBusy={list.isLoading}
        onLook={(query) => void look(query)}
      />
      {list.items.length > 0 && <DeliveryTable deliveries={list.items} onChanged={onChanged} />}
      <ListEnd
        list={list}
        one="delivery"
        many="deliveries"
        onMore={() => void more()}
        onRetry={() => void again()}
      />
    </section>
  );
}
