import Heading from '@atlaskit/heading';
import { useId, useState, type ReactElement } from 'react';
import type { ListedDelivery } from '../../../../src/contract/deliveries';
import { issuesOfSubmissions } from '../../../../src/wording/issue-search';
import { invokeAdmin } from '../../bridge/invoke';
import type { AskedPage } from '../../remote/create-list';
import { useList } from '../../remote/use-list';
import { FormRow } from '../../ui/form-row';
import { ListEnd } from '../page/list-end';
import type { PageControl, Site } from '../page/page-control';
import { SearchButton } from '../page/search-button';
import { DeliveryFilter, everyDelivery, type DeliveryQuery } from './delivery-filter';
import { SelectField } from '../form/select-field';
import { DeliveryTable } from './delivery-table';
import { deliveryOrders, type DeliveryOrder } from './sorted-deliveries';
import { deliveriesSectionWords as words } from './words';
import './deliveries.css';

async function ask(query: DeliveryQuery, cursor: string | null): Promise<AskedPage<ListedDelivery>> {
  const result = await invokeAdmin('listDeliveries', { ...query, cursor });
  if (result.type === 'no-permission') throw new Error(words.noPermission);
  return { items: result.deliveries, looked: result.looked, cursor: result.cursor };
}

/** An address cannot be of any length. */
const MAX_SEARCHED = 100;

/** Those of the deliveries whose submission has an issue, each once. */
function submissionsOf(deliveries: readonly ListedDelivery[]): readonly string[] {
  const ids = deliveries.flatMap(({ issueKey, submissionId }) =>
    issueKey === null ? [] : (submissionId ?? []),
  );
  return [...new Set(ids)].slice(0, MAX_SEARCHED);
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
  const [order, setOrder] = useState<DeliveryOrder>('newest');
  const [list, { look, more, again }] = useList(ask, everyDelivery);
  const submissions = submissionsOf(list.items);
  const onChanged = async (): Promise<void> => {
    await Promise.all([again(), control.health.refresh()]);
  };
  return (
    <section className="card part deliveries" aria-labelledby={headingId}>
      <Heading as="h2" size="medium" id={headingId}>
        {words.deliveries}
      </Heading>
      <p>{words.everyDeliveryOfLast}</p>
      <DeliveryFilter
        connectionIds={connections.map(({ id }) => id)}
        isBusy={list.isLoading}
        onLook={(query) => void look(query)}
      />
      {list.items.length > 0 && (
        <>
          <FormRow>
            <SelectField
              name="order"
              label={words.sort}
              hint=""
              problem={undefined}
              isRequired={false}
              options={deliveryOrders}
              defaultValue={order}
              onChange={(value) => {
                setOrder(deliveryOrders.find((each) => each.value === value)?.value ?? 'newest');
              }}
            />
          </FormRow>
          <DeliveryTable deliveries={list.items} order={order} onChanged={onChanged} />
          {submissions.length > 0 && (
            <p>
              <SearchButton
                jql={issuesOfSubmissions(submissions)}
                label={
                  submissions.length === MAX_SEARCHED
                    ? words.openFirstIssues(MAX_SEARCHED)
                    : words.openTheseIssues
                }
              />
            </p>
          )}
        </>
      )}
      <ListEnd
        list={list}
        isWhole={list.query === everyDelivery}
        one="delivery"
        many="deliveries"
        onMore={() => void more()}
        onRetry={() => void again()}
      />
    </section>
  );
}
