import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled';
import { useEffect, useSyncExternalStore, type ReactElement } from 'react';
import type { FiguresResult } from '../../../src/contract/figures';
import type { Remote, RemoteState } from '../remote/create-remote';
import { asSentence } from '../ui/as-sentence';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { Message } from '../ui/message';
import type { Address } from './address';
import { ComplianceView } from './compliance-view';
import { Filters } from './filters';
import type { OverviewNavigation } from './navigation';
import { OverviewSections } from './overview-sections';
import { Standing } from './standing';
import { TrendsView } from './trends-view';
import { useFigures } from './use-figures';
import { overviewWords } from './words/overview-words';
import './overview.css';

function Content({
  state,
  address,
  onGo,
  onRetry,
}: {
  readonly state: RemoteState<FiguresResult>;
  readonly address: Address;
  readonly onGo: OverviewNavigation['go'];
  readonly onRetry: () => void;
}): ReactElement {
  switch (state.type) {
    case 'loading':
      return <Loading text={overviewWords.loading} />;
    case 'failed':
      return (
        <Failure
          what={overviewWords.notLoaded}
          reason={state.reason}
          isRetrying={state.isRetrying}
          onRetry={onRetry}
        />
      );
    case 'ready': {
      const { value, staleBecause } = state;
      if (value.type === 'no-projects')
        return (
          <Message tone="neutral">
            <p>
              <strong>{overviewWords.noProjects}</strong>
            </p>
            <p>{overviewWords.noProjectsNext}</p>
          </Message>
        );
      return (
        <>
          {staleBecause !== null && (
            <Message tone="warning" role="alert">
              <p>{overviewWords.stale(asSentence(staleBecause))}</p>
            </Message>
          )}
          <Filters figures={value} address={address} onGo={onGo} />
          <Standing figures={value} />
          {address.view === 'trends' ? <TrendsView figures={value} /> : <ComplianceView figures={value} />}
        </>
      );
    }
  }
}

export function App({
  first,
  navigation,
}: {
  readonly first: Remote<FiguresResult>;
  readonly navigation: OverviewNavigation;
}): ReactElement {
  const address = useSyncExternalStore(navigation.subscribe, navigation.read);
  const { state, refresh } = useFigures(address, first);
  useEffect(() => {
    document.title = `${overviewWords.views[address.view]} - Bounty Clock`;
  }, [address.view]);
  return (
    <main
      className="overview"
      tabIndex={-1}
      data-state={state.type === 'ready' ? state.value.type : state.type}
    >
      <Stack space="space.200">
        <Heading as="h1" size="large">
          {overviewWords.title}
        </Heading>
        <OverviewSections address={address} onGo={navigation.go} />
        <Content state={state} address={address} onGo={navigation.go} onRetry={refresh} />
      </Stack>
    </main>
  );
}
