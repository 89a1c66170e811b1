import type { ReactElement } from 'react';
import { ConnectionDeadLetters } from './dead-letters/connection-dead-letters';
import { DeliveriesSection } from './deliveries-section';
import type { PageControl, Site } from '../page/page-control';

/** Deliveries and dead letters. */
export function DeliveriesView({
  site,
  control,
}: {
  readonly site: Site;
  readonly control: PageControl;
}): ReactElement {
  return (
    <>
      <DeliveriesSection site={site} control={control} />
      {site.connections.map(({ id }) => (
        <ConnectionDeadLetters key={id} connectionId={id} control={control} />
      ))}
    </>
  );
}
