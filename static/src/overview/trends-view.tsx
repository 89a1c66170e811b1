import Heading from '@atlaskit/heading';
import type { ReactElement } from 'react';
import type { ClockTimes, FiguresView } from '../../../src/contract/figures';
import type { Quantiles } from '../../../src/domain/figures/trends';
import { numberText } from '../../../src/wording/figures';
import type { ChartData } from '../charts/chart';
import { LineChart } from '../charts/line-chart';
import { StackedColumns } from '../charts/stacked-columns';
import { DataTable } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { countsOf, occurring } from './severity-counts';
import { shortMonthText, spanText } from './words/month-words';
import { TargetTrends } from './target-trends';
import { measuredText } from './words/target-words';
import { trendsWords as words } from './words/trends-words';

const MS_PER_DAY = 86_400_000;

/** In days, so that the axis has whole ones. */
function fixTimes({ fixByMonth }: FiguresView, columns: readonly string[]): ChartData {
  const days = (ms: number | undefined): number | null => (ms === undefined ? null : ms / MS_PER_DAY);
  return {
    columnName: words.month,
    columns,
    series: [
      { id: 'median', name: words.fix.median, values: fixByMonth.map(({ fix }) => days(fix?.medianMs)) },
      { id: 'p90', name: words.fix.p90, values: fixByMonth.map(({ fix }) => days(fix?.p90Ms)) },
    ],
    valueText: (value) => spanText(value * MS_PER_DAY),
    nothing: words.none,
  };
}

function quantileCells(quantiles: Quantiles | null, isWorking: boolean): ReactElement {
  const text = (ms: number | undefined): string =>
    ms === undefined ? words.times.noTarget : measuredText(ms, isWorking);
  return (
    <>
      <td className="number">{text(quantiles?.medianMs)}</td>
      <td className="number">{text(quantiles?.p90Ms)}</td>
    </>
  );
}

function TimesTable({ times }: { readonly times: readonly ClockTimes[] }): ReactElement {
  const ended = times.filter(({ calendar }) => calendar !== null);
  return (
    <section className="figures-part" aria-label={words.times.title}>
      <Heading as="h2" size="small">
        {words.times.title}
      </Heading>
      <p className="small subtle">{words.times.note}</p>
      {ended.length === 0 ? (
        <p>{words.times.nothing}</p>
      ) : (
        <DataTable
          label={words.times.label}
          columns={words.times.columns.map((name, index) => ({ name, isNumber: index > 1 }))}
        >
          {ended.map(({ clock, severity, calendar, policy, isWorking }) => (
            <tr
              key={`${clock} ${severity ?? ''}`}
              className={severity === null ? 'first-of-clock' : undefined}
            >
              <th scope="row">{words.clocks[clock]}</th>
              <td>{severity === null ? words.all : words.severity(severity)}</td>
              <td className="number">{numberText(calendar?.count ?? 0)}</td>
              {quantileCells(calendar, false)}
              {quantileCells(policy, isWorking)}
            </tr>
          ))}
        </DataTable>
      )}
    </section>
  );
}

/** How the backlog and the times have changed. */
export function TrendsView({ figures }: { readonly figures: FiguresView }): ReactElement {
  const { backlog, ageing, times, months } = figures;
  const columns = months.map(shortMonthText);
  const isEmpty = backlog.every(({ opened, openAtEnd }) => occurring([opened, openAtEnd]).length === 0);
  if (isEmpty)
    return (
      <Empty title={words.empty.title}>
        <p>{words.empty.next}</p>
      </Empty>
    );
  const chart = (text: { readonly title: string; readonly note: string }, data: ChartData): ReactElement => (
    <StackedColumns {...text} tableLabel={words.table} data={data} />
  );
  return (
    <div className="charts">
      {chart(
        words.backlog,
        countsOf(
          columns,
          backlog.map(({ openAtEnd }) => openAtEnd),
        ),
      )}
      {chart(
        { title: words.ageing.title, note: words.ageing.note },
        countsOf(words.ageing.brackets, ageing, words.ageing.column),
      )}
      {chart(
        words.opened,
        countsOf(
          columns,
          backlog.map(({ opened }) => opened),
        ),
      )}
      {chart(
        words.closed,
        countsOf(
          columns,
          backlog.map(({ closed }) => closed),
        ),
      )}
      <LineChart
        title={words.fix.title}
        note={words.fix.note}
        tableLabel={words.table}
        tickText={words.fix.days}
        data={fixTimes(figures, columns)}
      />
      <TargetTrends againstTarget={figures.againstTarget} columns={columns} />
      <TimesTable times={times} />
    </div>
  );
}
