import type { ReactElement } from 'react';
import type { Viewer } from '../bridge/viewer';
import { isNothingOpen } from '../overview/live/count-cells';
import { BandTable } from '../overview/now/band-table';
import { CountFailures } from '../overview/now/count-failures';
import { UnlessNothing } from '../overview/now/unless-nothing';
import { useCounting, useCounts } from '../overview/now/use-counts';
import { useRemote } from '../remote/use-remote';
import { LoadedLater } from '../ui/loaded-later';
import type { AskedGadget, GadgetProps } from './gadget-props';
import { gadgetCells, severitiesFrom } from './now-cells';
import { OverviewLink } from './overview-link';
import { scopeText } from './scope-text';
import { useRefresh } from './use-refresh';
import { gadgetWords as words } from './words/gadget-words';
import '../overview/now/now.css';

/** What is open, counted by Jira as the person who looks, and how many fixes were in time. */
export function NowGadget({
  place,
  settings,
  figures,
  counting: first,
  siteUrl,
}: GadgetProps & Pick<AskedGadget, 'counting'> & Pick<Viewer, 'siteUrl'>): ReactElement {
  const state = useRemote(figures);
  const { connectionId, leastSeverity } = settings;
  const scope = { connectionId, project: null };
  const { counting, again } = useCounting(scope, (each) => gadgetCells(each, leastSeverity), first);
  const counts = useCounts(counting);
  useRefresh(place.gadgetId, settings.refreshMinutes, () => {
    again();
    void figures.refresh();
  });
  const { connections } =
    state.type === 'ready' && state.value.type === 'figures' ? state.value : { connections: [] };
  const table = (
    <BandTable counts={counts} scope={scope} siteUrl={siteUrl} shown={severitiesFrom(leastSeverity)} />
  );
  return (
    <>
      <p>
        <strong>{words.now.title}</strong>
        <span className="own-line small subtle">
          {scopeText(settings, { connections })} {words.now.note}
        </span>
      </p>
      <CountFailures counts={counts} onRetry={counting.retry} />
      {isNothingOpen(counts) ? (
        <UnlessNothing scope={scope} isFiltered={connectionId !== null}>
          {table}
        </UnlessNothing>
      ) : (
        table
      )}
      <LoadedLater load={() => import('./kept-line')}>
        {({ KeptLine }) => <KeptLine settings={settings} figures={figures} />}
      </LoadedLater>
      <p>
        <OverviewLink view="now" settings={settings} />
      </p>
    </>
  );
}
