import type { ReactElement } from 'react';
import { PlaceLink } from '../page/place-link';
import * as words from './words';

/** A link to a part of a connection. */
export function ConnectionLink({
  to = 'connections',
  connectionId,
  partId,
  what = '',
}: {
  readonly to?: 'connections' | 'deliveries';
  readonly connectionId: string;
  readonly partId: (connectionId: string) => string;
  /** `the mapping of `; left out for the connection itself. */
  readonly what?: string;
}): ReactElement {
  return (
    <PlaceLink
      to={to}
      connectionId={to === 'connections' ? connectionId : null}
      partId={partId(connectionId)}
    >
      {words.goTo(what, connectionId)}
    </PlaceLink>
  );
}
