import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled';
import { useEffect, useSyncExternalStore, type ReactElement } from 'react';
import type { FiguresResult, FiguresView } from '../../../src/contract/figures';
import type { Viewer } from '../bridge/viewer';
import type { Remote, RemoteState } from '../remote/create-remote';
import { LazyPart } from '../ui/lazy-part';
import { Filters } from './filters';
import type { OverviewNavigation } from './navigation';
import { figuresAt, type Opening } from './opening';
import { NowView } from './now/now-view';
import { OverviewSections } from './overview-sections';
import { useFigures } from './use-figures';
import { overviewWords } from './words/overview-words';
import './overview.css';
import './print.css';

/** What can be chosen on a site whose figures of the past are not there, or not yet. */
const nothingToChoose = { connections: [], projects: [] };

function choicesIn(state: RemoteState<FiguresResult>): Pick<FiguresView, 'connections' | 'projects'> {
  return state.type === 'ready' && state.value.type === 'figures' ? state.value : nothingToChoose;
}

/** The place at which the page is opened, with the figures of the past that were asked for it. */
export interface OpenedOverview extends Opening {
  readonly past: Remote<FiguresResult>;
}

export function App({
  opening,
  viewer,
  navigation,
}: {
  readonly opening: OpenedOverview;
  readonly viewer: Viewer;
  readonly navigation: OverviewNavigation;
}): ReactElement {
  const address = useSyncExternalStore(navigation.subscribe, navigation.read);
  const isNow = address.view === 'now';
  const isOfProject = viewer.project !== null;
  const { state, refresh } = useFigures(figuresAt(address, viewer.project), opening.figures, opening.past);
  useEffect(() => {
    document.title = overviewWords.pageTitle(overviewWords.views[address.view]);
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
        {isNow ? (
          <>
            <Filters
              figures={choicesIn(state)}
              address={address}
              isOfProject={isOfProject}
              onGo={navigation.go}
            />
            {/* Whoever has been elsewhere and comes back sees figures of then, not of the opening. */}
            <NowView
              address={address}
              first={address === opening.address ? opening.now : null}
              viewer={viewer}
              onGo={navigation.go}
            />
          </>
        ) : (
          <LazyPart load={() => import('./past-view')}>
            {({ PastView }) => (
              <PastView
                state={state}
                address={address}
                isOfProject={isOfProject}
                onGo={navigation.go}
                onRetry={refresh}
              />
            )}
          </LazyPart>
        )}
      </Stack>
    </main>
  );
}
