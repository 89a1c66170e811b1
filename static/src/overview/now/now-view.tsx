import type { ReactElement } from 'react';
import type { Viewer } from '../../bridge/viewer';
import type { NeedsFilter } from '../live/needs-query';
import type { AskedNow } from '../live/ask-now';
import { isAllRefused } from '../live/count-cells';
import { nowCells } from '../live/now-cells';
import type { Scope } from '../live/scope';
import type { NeedsChoice } from './needs-filters';
import { NeedsSection } from './needs-section';
import { OpenSection } from './open-section';
import { UnseenProject } from './unseen-project';
import { useCounts } from './use-counts';
import { useNeeds } from './use-needs';
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
  const { counts, retry, again } = useCounts(scope, nowCells, first?.counting ?? null);
  const needs = useNeeds(address, address.sort, first?.needs ?? null);
  if (scope.project !== null && isAllRefused(counts))
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
    needs.again();
  };
  return (
    <>
      <OpenSection
        scope={scope}
        siteUrl={viewer.siteUrl}
        counts={counts}
        onRetry={retry}
        onAgain={everything}
        onClear={
          isFiltered
            ? () => {
                onGo({ connectionId: null, project: viewer.project });
              }
            : null
        }
      />
      <NeedsSection
        needs={needs}
        filter={address}
        choice={address}
        viewer={viewer}
        onChanged={everything}
        onGo={onGo}
      />
    </>
  );
}
