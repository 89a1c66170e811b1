import Heading from '@atlaskit/heading';
import { useId, useState, type ReactElement } from 'react';
import type { HealthView } from '../../../../src/contract/health';
import type { Remote, RemoteState } from '../../remote/create-remote';
import { useRemote } from '../../remote/use-remote';
import { Button } from '../../ui/button';
import { DrawnLater } from '../../ui/drawn-later';
import { Loading, NO_LOADING } from '../../ui/loading';
import { RemoteFailure } from '../../ui/remote-failure';
import { HealthReport } from './health-report';
import * as words from './words';

function Content({
  state,
  health,
}: {
  readonly state: RemoteState<HealthView>;
  readonly health: Remote<HealthView>;
}): ReactElement | null {
  switch (state.type) {
    case 'loading':
      return (
        <DrawnLater afterMs={NO_LOADING}>
          <Loading text={words.checkingDeliveriesAndComparisons} />
        </DrawnLater>
      );
    case 'failed':
      return <RemoteFailure what={words.notLoaded} state={state} remote={health} />;
    case 'ready':
      return state.value.type === 'health' ? (
        <HealthReport view={state.value} staleBecause={state.staleBecause} health={health} />
      ) : null;
  }
}

/** The health of the app: what needs attention, and the figures. Loaded separately from the rest of the page. */
export function HealthSection({ health }: { readonly health: Remote<HealthView> }): ReactElement | null {
  const headingId = useId();
  const state = useRemote(health);
  const [isRefreshing, setIsRefreshing] = useState(false);
  if (state.type === 'ready' && state.value.type === 'no-permission') return null;
  const refreshNow = async (): Promise<void> => {
    setIsRefreshing(true);
    await health.refresh();
    setIsRefreshing(false);
  };
  return (
    <section className="card" aria-labelledby={headingId}>
      <div className="stacked">
        <div className="card-head">
          <Heading as="h2" size="medium" id={headingId}>
            {words.health}
          </Heading>
          {state.type === 'ready' && (
            <Button
              label={words.refreshHealth}
              busyLabel={words.refreshing}
              isBusy={isRefreshing}
              onClick={() => void refreshNow()}
            />
          )}
        </div>
        <Content state={state} health={health} />
      </div>
    </section>
  );
}
