import type { ReactElement } from 'react';
import { LazyDisclosure } from '../../ui/lazy-disclosure';
import { ConnectionDeadLetters } from './dead-letters/connection-dead-letters';
import { DeliveriesSection } from './deliveries-section';
import type { PageControl, Site } from '../page/page-control';
import { deliveriesViewWords as words } from './words';

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
      <LazyDisclosure title={words.linkToIssue} load={() => import('./link-to-issue')}>
        {({ LinkToIssue }) => <LinkToIssue onLinked={() => control.health.refresh()} />}
      </LazyDisclosure>
      {site.connections.map(({ id }) => (
        <ConnectionDeadLetters key={id} connectionId={id} control={control} />
      ))}
    </>
  );
}
