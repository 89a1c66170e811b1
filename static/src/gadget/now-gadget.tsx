import type { ReactElement } from 'react';
import type { FiguresView } from '../../../src/contract/figures';
import type { Viewer } from '../bridge/viewer';
import { Sparkline } from '../charts/sparkline';
import { isNothingOpen } from '../overview/live/count-cells';
import { BandTable } from '../overview/now/band-table';
import { CountFailures } from '../overview/now/count-failures';
import { UnlessNothing } from '../overview/now/unless-nothing';
import { useCounts } from '../overview/now/use-counts';
import { useRemote } from '../remote/use-remote';
import type { AskedGadget, GadgetProps } from './gadget-props';
import { gadgetCells, severitiesFrom } from './now-cells';
import { OverviewLink } from './overview-link';
import { scopeText } from './scope-text';
import type { GadgetSettings } from './settings';
import { keptData, keptIn } from './trend-data';
import { useRefresh } from './use-refresh';
import { WithFigures } from './with-figures';
import { gadgetWords as words } from './words/gadget-words';
import '../overview/now/now.css';

function KeptLine({
  figures,
  settings,
}: {
  readonly figures: FiguresView;
  readonly settings: GadgetSettings;
}): ReactElement {
  const { met, due } = keptIn(figures.complianceByMonth.slice(-settings.months), settings);
  const text = words.kept(met, due, settings.months);
  return due === 0 ? (
    <p>{text}</p>
  ) : (
    <Sparkline
      title={words.charts.kept.name}
      note={text}
      tableLabel={words.table}
      data={keptData(figures, settings)}
      greatest={1}
    />
  );
}

/** What is open, counted by Jira as the person who looks, and how many fixes were in time. */
export function NowGadget({
  place,
  settings,
  figures,
  counting,
  siteUrl,
}: GadgetProps & Pick<AskedGadget, 'counting'> & Pick<Viewer, 'siteUrl'>): ReactElement {
  const state = useRemote(figures);
  const { connectionId, leastSeverity } = settings;
  const scope = { connectionId, project: null };
  const { counts, retry, again } = useCounts(scope, (each) => gadgetCells(each, leastSeverity), counting);
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
      <CountFailures counts={counts} onRetry={retry} />
      {isNothingOpen(counts) ? (
        <UnlessNothing scope={scope} isFiltered={connectionId !== null}>
          {table}
        </UnlessNothing>
      ) : (
        table
      )}
      <WithFigures state={state} onRetry={() => void figures.refresh()}>
        {(view) => <KeptLine figures={view} settings={settings} />}
      </WithFigures>
      <p>
        <OverviewLink view="now" settings={settings} />
      </p>
    </>
  );
}
