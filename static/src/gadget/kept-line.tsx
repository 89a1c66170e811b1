import type { ReactElement } from 'react';
import type { FiguresView } from '../../../src/contract/figures';
import { Sparkline } from '../charts/sparkline';
import { useRemote } from '../remote/use-remote';
import type { GadgetProps } from './gadget-props';
import type { GadgetSettings } from './settings';
import { keptData, keptIn } from './trend-data';
import { WithFigures } from './with-figures';
import { gadgetWords as words } from './words/gadget-words';

function Line({
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

/** How many fixes were in time, below what is open: it comes with figures that take longer than the counts. */
export function KeptLine({ settings, figures }: Omit<GadgetProps, 'place'>): ReactElement {
  const state = useRemote(figures);
  return (
    <WithFigures state={state} onRetry={() => void figures.refresh()}>
      {(view) => <Line figures={view} settings={settings} />}
    </WithFigures>
  );
}
