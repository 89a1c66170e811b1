import { useState, type ReactElement, type ReactNode } from 'react';
import { DataTable } from '../ui/data-table';
import { Disclosure } from '../ui/disclosure';
import { columnText, seriesText, type ChartData } from './chart';
import { useWidth } from './use-width';
import './chart.css';

/** What a drawing needs to know, and tells. */
export interface Drawing {
  /** In pixels. */
  readonly width: number;
  /** The column that is described below the chart; `null` for none. */
  readonly current: number | null;
  readonly onCurrent: (index: number | null) => void;
}

/** The same numbers as a table. */
function ChartTable({ label, data }: { readonly label: string; readonly data: ChartData }): ReactElement {
  const { columnName, columns, series } = data;
  return (
    <DataTable label={label} columns={[columnName, ...series.map(({ name }) => ({ name, isNumber: true }))]}>
      {columns.map((column, index) => (
        <tr key={column}>
          <th scope="row">{column}</th>
          {series.map((each) => (
            <td key={each.id} className="number">
              {seriesText(each, index, data)}
            </td>
          ))}
        </tr>
      ))}
    </DataTable>
  );
}

/** The same numbers as a table: the name of a disclosure that has it, or a table of its own. */
type TableOfNumbers = { readonly tableLabel: string } | { readonly table: ReactNode };

/** A chart with its title, a legend, the words of the column in focus, and the same numbers as a table. */
export function ChartFigure({
  title,
  note,
  data,
  legend = 'areas',
  children,
  ...numbers
}: {
  readonly title: string;
  /** What is counted. */
  readonly note: string;
  readonly data: ChartData;
  /** How the legend shows the series; `none` where there is one series, which the title names. */
  readonly legend?: 'areas' | 'lines' | 'none';
  readonly children: (drawing: Drawing) => ReactNode;
} & TableOfNumbers): ReactElement {
  const [ref, width] = useWidth();
  const [current, setCurrent] = useState<number | null>(null);
  return (
    <figure className="chart">
      <figcaption>
        <strong>{title}</strong>
        <span className="own-line small subtle">{note}</span>
      </figcaption>
      {legend !== 'none' && (
        <ul className={`plain-list legend ${legend}`} aria-hidden="true">
          {data.series.map(({ id, name }) => (
            <li key={id}>
              <span className={`swatch series-${id}`} />
              {name}
            </li>
          ))}
        </ul>
      )}
      <div ref={ref}>{children({ width, current, onCurrent: setCurrent })}</div>
      <p className="small column-text" aria-hidden="true">
        {current === null ? '\u00a0' : columnText(data, current)}
      </p>
      {'table' in numbers ? (
        numbers.table
      ) : (
        <Disclosure title={numbers.tableLabel} about={title} level="none" isOpen={false}>
          <ChartTable label={title} data={data} />
        </Disclosure>
      )}
    </figure>
  );
}
