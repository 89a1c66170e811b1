import type { ReactElement } from 'react';
import type { FiguresView } from '../../../src/contract/figures';
import { LineChart } from '../charts/line-chart';
import { StackedColumns } from '../charts/stacked-columns';
import { useRemote } from '../remote/use-remote';
import { Empty } from '../ui/empty';
import type { GadgetProps } from './gadget-props';
import { OverviewLink } from './overview-link';
import { scopeText } from './scope-text';
import type { GadgetSettings } from './settings';
import { backlogData, keptData } from './trend-data';
import { useRefresh } from './use-refresh';
import { WithFigures } from './with-figures';
import { gadgetWords as words } from './words/gadget-words';

function Chart({
  settings,
  figures,
}: {
  readonly settings: GadgetSettings;
  readonly figures: FiguresView;
}): ReactElement {
  const isKept = settings.chart === 'kept';
  const data = isKept ? keptData(figures, settings) : backlogData(figures, settings);
  const note = scopeText(settings, figures);
  const { name, nothing } = words.charts[settings.chart];
  if (data.series.every(({ values }) => values.every((value) => value === null)))
    return (
      <Empty title={nothing}>
        <p>{note}</p>
      </Empty>
    );
  const chart = { title: name, note, tableLabel: words.table, data };
  return isKept ? <LineChart {...chart} /> : <StackedColumns {...chart} />;
}

/** How the backlog, or the share of fixes in time, has changed. */
export function TrendGadget({ place, settings, figures }: GadgetProps): ReactElement {
  const state = useRemote(figures);
  const refresh = (): void => void figures.refresh();
  useRefresh(place.gadgetId, settings.refreshMinutes, refresh);
  return (
    <>
      <WithFigures state={state} onRetry={refresh}>
        {(view) => <Chart settings={settings} figures={view} />}
      </WithFigures>
      <p>
        <OverviewLink view={settings.chart === 'kept' ? 'compliance' : 'trends'} settings={settings} />
      </p>
    </>
  );
}
