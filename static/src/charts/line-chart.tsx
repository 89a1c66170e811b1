import type { ReactElement } from 'react';
import { Axes, columnAt, frame, heightAt, type Area } from './axes';
import type { ChartData } from './chart';
import { ChartFigure } from './chart-figure';
import { ColumnTargets } from './column-targets';
import { runsOf } from './runs';
import { ticksFor } from './scale';
import { withTarget, type Target } from './target';
import { TargetLine } from './target-line';

/** Values over time as lines; a point where nothing follows. A target is a level line of its own. */
export function LineChart({
  title,
  note,
  tableLabel,
  data,
  target = null,
  tickText = data.valueText,
}: {
  readonly title: string;
  readonly note: string;
  readonly tableLabel: string;
  readonly data: ChartData;
  readonly target?: Target | null;
  readonly tickText?: (value: number) => string;
}): ReactElement {
  const all = withTarget(data, target);
  const greatest = Math.max(0, ...all.series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const ticks = ticksFor(greatest, false);
  return (
    <ChartFigure title={title} note={note} tableLabel={tableLabel} data={all} legend="lines">
      {(drawing) => {
        const area: Area = { width: drawing.width, ticks, columns: data.columns };
        const middle = (index: number): number => columnAt(area, index).x + columnAt(area, index).width / 2;
        return (
          <svg
            className="drawing"
            width={drawing.width}
            viewBox={`0 0 ${drawing.width} ${frame.height}`}
            role="group"
            aria-label={title}
          >
            <Axes area={area} tickText={tickText} />
            {target !== null && <TargetLine area={area} target={target} />}
            {data.series.map(({ id, values }) => (
              <g key={id} className={`line series-${id}`}>
                {runsOf(values).map((run) => (
                  <polyline
                    key={run[0]}
                    points={run
                      .map((index) => `${middle(index)},${heightAt(area, values[index] ?? 0)}`)
                      .join(' ')}
                  />
                ))}
                {runsOf(values)
                  .flat()
                  .map((index) => (
                    <circle key={index} cx={middle(index)} cy={heightAt(area, values[index] ?? 0)} r={3} />
                  ))}
              </g>
            ))}
            <ColumnTargets data={all} placeOf={(index) => columnAt(area, index)} drawing={drawing} />
          </svg>
        );
      }}
    </ChartFigure>
  );
}
