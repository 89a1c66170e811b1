import type { ReactElement } from 'react';
import { Axes, columnAt, frame, heightAt, type Area } from './axes';
import type { ChartData } from './chart';
import { ChartFigure } from './chart-figure';
import { ColumnTargets } from './column-targets';
import { ticksFor } from './scale';
import { stacksOf } from './stacks';

/** Counts over time, each column divided by series. */
export function StackedColumns({
  title,
  note,
  tableLabel,
  data,
}: {
  readonly title: string;
  readonly note: string;
  readonly tableLabel: string;
  readonly data: ChartData;
}): ReactElement {
  const stacks = stacksOf(data);
  const ticks = ticksFor(Math.max(0, ...stacks.map((parts) => parts.at(-1)?.to ?? 0)), true);
  return (
    <ChartFigure title={title} note={note} tableLabel={tableLabel} data={data}>
      {(drawing) => {
        const area: Area = { width: drawing.width, ticks, columns: data.columns };
        return (
          <svg
            className="drawing"
            width={drawing.width}
            viewBox={`0 0 ${drawing.width} ${frame.height}`}
            role="group"
            aria-label={title}
          >
            <Axes area={area} tickText={data.valueText} />
            {stacks.map((parts, index) => {
              const { x, width } = columnAt(area, index);
              return parts.map(({ id, from, to }) => (
                <rect
                  key={`${String(index)} ${id}`}
                  className={`part series-${id}`}
                  x={x + width * 0.15}
                  width={width * 0.7}
                  y={heightAt(area, to)}
                  height={Math.max(1, heightAt(area, from) - heightAt(area, to))}
                />
              ));
            })}
            <ColumnTargets data={data} placeOf={(index) => columnAt(area, index)} drawing={drawing} />
          </svg>
        );
      }}
    </ChartFigure>
  );
}
