import type { ReactElement } from 'react';
import { LazyPart } from '../../ui/lazy-part';

/** The list of requests that wait, loaded where health says that there are some. */
export function AskedRequests({ onDecided }: { readonly onDecided: () => Promise<void> }): ReactElement {
  return (
    <LazyPart
      load={async () => {
        const { WaitingRequests, loadRequests } = await import('./waiting-requests');
        return { WaitingRequests, loaded: await loadRequests() };
      }}
    >
      {({ WaitingRequests, loaded }) => <WaitingRequests loaded={loaded} onDecided={onDecided} />}
    </LazyPart>
  );
}
