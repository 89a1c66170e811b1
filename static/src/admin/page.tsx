import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { AdminView } from '../../../src/contract/admin';
import type { HealthView } from '../../../src/contract/health';
import type { Remote } from '../remote/create-remote';
import { asSentence } from '../ui/as-sentence';
import { LazyPart } from '../ui/lazy-part';
import { Message } from '../ui/message';
import { HealthSection } from './health/health-section';
import { HealthWatch } from './health/health-watch';
import { CURRENT_VIEW } from './page/navigation';
import { viewNames, type Place } from './page/place';
import type { Notice } from './page/notice';
import type { PageControl, Site } from './page/page-control';
import { PageSections } from './page/page-sections';
import { refreshUntil } from './page/refresh-until';
import { useNavigation } from './page/use-navigation';
import { useRefreshWhenVisible } from './page/use-refresh-when-visible';
import * as words from './words';

function CurrentView({
  site,
  control,
}: {
  readonly site: Site;
  readonly control: PageControl;
}): ReactElement {
  const { place } = useNavigation();
  switch (place.view) {
    case 'health':
      return <HealthSection health={control.health} />;
    case 'connections':
      return (
        <LazyPart load={() => import('./connections/connections-view')}>
          {({ ConnectionsView }) => <ConnectionsView site={site} control={control} />}
        </LazyPart>
      );
    case 'policies':
      return (
        <LazyPart load={() => import('./policies/policies-view')}>
          {({ PoliciesView }) => <PoliciesView site={site} control={control} />}
        </LazyPart>
      );
    case 'deliveries':
      return (
        <LazyPart load={() => import('./deliveries/deliveries-view')}>
          {({ DeliveriesView }) => <DeliveriesView site={site} control={control} />}
        </LazyPart>
      );
    case 'log':
      return (
        <LazyPart load={() => import('./audit/log-view')}>
          {({ LogView }) => <LogView site={site} />}
        </LazyPart>
      );
    case 'evidence':
      return (
        <LazyPart load={() => import('./evidence/evidence-view')}>
          {({ EvidenceView }) => <EvidenceView />}
        </LazyPart>
      );
    case 'configuration':
      return (
        <LazyPart load={() => import('./configuration/configuration-view')}>
          {({ ConfigurationView }) => <ConfigurationView control={control} />}
        </LazyPart>
      );
  }
}

/** The parts of the page, the current one, and the result of the last action. */
export function Page({
  site,
  staleBecause,
  overview,
  health,
}: {
  readonly site: Site;
  readonly staleBecause: string | null;
  readonly overview: Remote<AdminView>;
  readonly health: Remote<HealthView>;
}): ReactElement {
  const { place } = useNavigation();
  const [outcome, setOutcome] = useState<{ readonly notice: Notice; readonly place: Place } | null>(null);
  // The result of an action on another part is not shown here.
  const notice = outcome?.place === place ? outcome.notice : null;
  const here = useRef(place);
  useEffect(() => {
    here.current = place;
  }, [place]);
  useEffect(() => {
    document.title = words.pageTitle(viewNames[place.view]);
  }, [place.view]);
  useRefreshWhenVisible(overview.refresh);
  useRefreshWhenVisible(health.refresh);
  const noticeRef = useRef<HTMLDivElement>(null);
  // The form is far below, and its button may be gone: the focus moves to the result.
  useEffect(() => {
    if (notice !== null) noticeRef.current?.focus();
  }, [notice]);
  const update = async ({ isListed }: Notice): Promise<void> => {
    await (isListed === undefined
      ? overview.refresh()
      : refreshUntil(overview, (view) => view.type !== 'overview' || isListed(view)));
    // The health lacks a connection created just now. Loaded in the background.
    void health.refresh();
  };
  const report = async (next: Notice): Promise<void> => {
    await update(next);
    setOutcome({ notice: next, place: here.current });
  };
  const control: PageControl = { overview, health, update, report };
  return (
    <>
      <HealthWatch health={health} />
      <PageSections />
      <div role="status" className="notice" ref={noticeRef} tabIndex={-1}>
        {notice !== null && <Message tone={notice.tone}>{notice.text}</Message>}
      </div>
      {staleBecause !== null && (
        <Message tone="warning" role="alert">
          <p>{words.notUpdated(asSentence(staleBecause))}</p>
        </Message>
      )}
      <div id={CURRENT_VIEW} className="current-view">
        <CurrentView key={place.view} site={site} control={control} />
      </div>
    </>
  );
}
