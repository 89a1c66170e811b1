import type { ReactElement, ReactNode } from 'react';
import { bar, firstRows, fitted, lengthOf, rowAt } from './bars';
import type { ChartData } from './chart';
import { ChartFigure } from './chart-figure';
import { ColumnTargets } from './column-targets';
import { stacksOf } from './stacks';

/** Counts by name, a bar for each, divided by series: the name above it, the sum at its end. */
export function HorizontalBars({
  title,
  note,
  data,
  most,
  table,
}: {
  readonly title: string;
  readonly note: string;
  readonly data: ChartData;
  /** As many bars are drawn; the table has all. */
  readonly most: number;
  /** The same numbers. */
  readonly table: ReactNode;
}): ReactElement {
  const shown = firstRows(data, most);
  const stacks = stacksOf(shown);
  const sums = stacks.map((parts) => parts.at(-1)?.to ?? 0);
  const greatest = Math.max(0, ...sums);
  return (
    <ChartFigure title={title} note={note} table={table} data={shown}>
      {(drawing) => {
        const { width } = drawing;
        return (
          <svg
            className="drawing bars"
            width={width}
            viewBox={`0 0 ${width} ${bar.row * shown.columns.length}`}
            role="group"
            aria-label={title}
          >
            {stacks.map((parts, index) => {
              const top = rowAt(width, index).y;
              const sum = sums[index] ?? 0;
              return (
                <g key={String(index)} aria-hidden="true">
                  <text className="bar-text" x={0} y={top + bar.name - 4}>
                    {fitted(shown.columns[index] ?? '', width)}
                  </text>
                  {parts.map(({ id, from, to }) => (
                    <rect
                      key={id}
                      className={`part series-${id}`}
                      x={lengthOf(from, greatest, width)}
                      width={Math.max(1, lengthOf(to - from, greatest, width))}
                      y={top + bar.top}
                      height={bar.height}
                    />
                  ))}
                  <text
                    className="bar-text"
                    x={lengthOf(sum, greatest, width) + 6}
                    y={top + bar.top + bar.height - 2}
                  >
                    {shown.valueText(sum)}
                  </text>
                </g>
              );
            })}
            <ColumnTargets
              data={shown}
              placeOf={(index) => rowAt(width, index)}
              drawing={drawing}
              order="rows"
            />
          </svg>
        );
      }}
    </ChartFigure>
  );
}
