import Heading from '@atlaskit/heading';
import type { ReactElement } from 'react';
import type { AdminView } from '../../../src/contract/admin';
import type { HealthView } from '../../../src/contract/health';
import type { Remote, RemoteState } from '../remote/create-remote';
import { useRemote } from '../remote/use-remote';
import { DrawnLater } from '../ui/drawn-later';
import { Loading, NO_LOADING } from '../ui/loading';
import { Message } from '../ui/message';
import { RemoteFailure } from '../ui/remote-failure';
import { Page } from './page';
import * as words from './words';
import './app.css';

function Content({
  state,
  overview,
  health,
}: {
  readonly state: RemoteState<AdminView>;
  readonly overview: Remote<AdminView>;
  readonly health: Remote<HealthView>;
}): ReactElement {
  switch (state.type) {
    case 'loading':
      return (
        <DrawnLater afterMs={NO_LOADING}>
          <Loading text={words.loadingConnections} />
        </DrawnLater>
      );
    case 'failed':
      return <RemoteFailure what={words.notLoaded} state={state} remote={overview} />;
    case 'ready':
      return state.value.type === 'no-permission' ? (
        <Message tone="neutral">
          <p>
            <strong>{words.onlyJiraAdministratorsCan}</strong>
          </p>
          <p>{words.itConfiguresHowSubmissions}</p>
        </Message>
      ) : (
        <Page site={state.value} staleBecause={state.staleBecause} overview={overview} health={health} />
      );
  }
}

export function App({
  overview,
  health,
}: {
  readonly overview: Remote<AdminView>;
  readonly health: Remote<HealthView>;
}): ReactElement {
  const state = useRemote(overview);
  const view = state.type === 'ready' ? state.value.type : state.type;
  return (
    <main className="admin" tabIndex={-1} data-state={view}>
      <div className="stacked">
        <Heading as="h1" size="large">
          {words.title}
        </Heading>
        <Content state={state} overview={overview} health={health} />
      </div>
    </main>
  );
}
