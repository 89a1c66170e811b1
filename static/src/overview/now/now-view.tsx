import type { ReactElement } from 'react';
import type { Viewer } from '../../bridge/viewer';
import { LoadedLater } from '../../ui/loaded-later';
import type { NeedsFilter } from '../live/needs-query';
import type { AskedNow } from '../live/ask-now';
import { isAllRefused, isAnyAnswered } from '../live/count-cells';
import { nowCells } from '../live/now-cells';
import type { Scope } from '../live/scope';
import type { NeedsChoice } from './needs-filters';
import { OpenSection } from './open-section';
import { UnseenProject } from './unseen-project';
import { useCounting, useIsSo } from './use-counts';
import { useNeedsList } from './use-needs';
import './now.css';

/** What is open now, and what of it needs somebody. */
export function NowView({
  address,
  first,
  viewer,
  onGo,
}: {
  readonly address: NeedsFilter & NeedsChoice;
  /** What was asked for this address before; `null` if nothing was. */
  readonly first: AskedNow | null;
  readonly viewer: Viewer;
  readonly onGo: (change: Partial<NeedsChoice & Scope>) => void;
}): ReactElement {
  const scope = { connectionId: address.connectionId, project: address.project };
  const isFiltered = scope.connectionId !== null || scope.project !== viewer.project;
  const { counting, again } = useCounting(scope, nowCells, first?.counting ?? null);
  const list = useNeedsList(address, address.sort, first?.needs ?? null);
  const isUnseen = useIsSo(counting, isAllRefused);
  const isAnswered = useIsSo(counting, isAnyAnswered);
  if (scope.project !== null && isUnseen)
    return (
      <UnseenProject
        project={scope.project}
        onAll={() => {
          onGo({ project: null });
        }}
      />
    );
  const everything = (): void => {
    again();
    void list.again();
  };
  return (
    <>
      <OpenSection
        scope={scope}
        siteUrl={viewer.siteUrl}
        counting={counting}
        onAgain={everything}
        onClear={
          isFiltered
            ? () => {
                onGo({ connectionId: null, project: viewer.project });
              }
            : null
        }
      />
      {/* Its code and its rows would delay the figures above them. */}
      <LoadedLater isDue={isAnswered} load={() => import('./needs-section')}>
        {({ NeedsSection }) => (
          <NeedsSection
            list={list}
            filter={address}
            choice={address}
            viewer={viewer}
            onChanged={everything}
            onGo={onGo}
          />
        )}
      </LoadedLater>
    </>
  );
}
