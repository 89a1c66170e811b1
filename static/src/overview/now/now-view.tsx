import type { ReactElement } from 'react';
import type { Viewer } from '../../bridge/viewer';
import type { NeedsFilter } from '../live/needs-query';
import type { NeedsChoice } from './needs-filters';
import { NeedsSection } from './needs-section';
import { OpenSection } from './open-section';
import { useCounts } from './use-counts';
import { useNeeds } from './use-needs';
import './now.css';

/** What is open now, and what of it needs somebody. */
export function NowView({
  address,
  viewer,
  onGo,
}: {
  readonly address: NeedsFilter & NeedsChoice;
  readonly viewer: Viewer;
  readonly onGo: (change: Partial<NeedsChoice>) => void;
}): ReactElement {
  const scope = { connectionId: address.connectionId, project: address.project };
  const { counts, retry, again } = useCounts(scope);
  const needs = useNeeds(address, address.sort);
  return (
    <>
      <OpenSection
        scope={scope}
        siteUrl={viewer.siteUrl}
        counts={counts}
        onRetry={retry}
        onAgain={() => {
          again();
          needs.again();
        }}
      />
      <NeedsSection needs={needs} filter={address} choice={address} viewer={viewer} onGo={onGo} />
    </>
  );
}
