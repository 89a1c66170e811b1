import type { ReactElement } from 'react';
import type { ChartData } from './chart';
import { ChartFigure } from './chart-figure';
import { ColumnTargets } from './column-targets';
import type { Place } from './place';
import { runsOf } from './runs';

/** In pixels: as high as two lines of text, and never so wide that a month becomes a plateau. */
const HEIGHT = 40;
const GREATEST_WIDTH = 240;

/** Room for the dots at the edges. */
const EDGE = 4;

/** One series as a small line over its zero; the last value has a dot. */
export function Sparkline({
  title,
  note,
  tableLabel,
  data,
  greatest,
}: {
  readonly title: string;
  readonly note: string;
  readonly tableLabel: string;
  /** The first series is drawn. */
  readonly data: ChartData;
  /** The value at the upper edge. */
  readonly greatest: number;
}): ReactElement {
  const [{ id, values } = { id: '', values: [] }] = data.series;
  const runs = runsOf(values);
  const last = runs.at(-1)?.at(-1);
  return (
    <ChartFigure title={title} note={note} tableLabel={tableLabel} data={data} legend="none">
      {(drawing) => {
        const width = Math.min(drawing.width, GREATEST_WIDTH);
        const each = (width - 2 * EDGE) / Math.max(1, values.length);
        const placeOf = (index: number): Place => ({
          ...{ x: EDGE + index * each, y: 0 },
          ...{ width: each, height: HEIGHT },
        });
        const x = (index: number): number => placeOf(index).x + each / 2;
        const y = (index: number): number =>
          EDGE + (HEIGHT - 2 * EDGE) * (1 - (values[index] ?? 0) / greatest);
        return (
          <svg
            className="drawing spark"
            width={width}
            viewBox={`0 0 ${width} ${HEIGHT}`}
            role="group"
            aria-label={title}
          >
            <g className="axes" aria-hidden="true">
              <line x1={EDGE} x2={width - EDGE} y1={HEIGHT - EDGE} y2={HEIGHT - EDGE} />
            </g>
            <g className={`line series-${id}`} aria-hidden="true">
              {runs.map((run) => (
                <polyline key={run[0]} points={run.map((index) => `${x(index)},${y(index)}`).join(' ')} />
              ))}
              {runs
                .flat()
                .filter(
                  (index) => index === last || !runs.some((run) => run.length > 1 && run.includes(index)),
                )
                .map((index) => (
                  <circle key={index} cx={x(index)} cy={y(index)} r={3} />
                ))}
            </g>
            <ColumnTargets data={data} placeOf={placeOf} drawing={drawing} />
          </svg>
        );
      }}
    </ChartFigure>
  );
}
