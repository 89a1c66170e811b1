import type { ReactElement } from 'react';
import type { Place } from './place';

/** Room around the drawing, in pixels. */
export const frame = { left: 44, right: 8, top: 8, bottom: 24, height: 200 } as const;

/** The least room for the name of a column; others are left out, but never the last. */
const LABEL_PX = 56;

export interface Area {
  readonly width: number;
  readonly ticks: readonly number[];
  readonly columns: readonly string[];
}

/** Where a column is. */
export function columnAt({ width, columns }: Pick<Area, 'width' | 'columns'>, index: number): Place {
  const each = Math.max(1, width - frame.left - frame.right) / Math.max(1, columns.length);
  const height = frame.height - frame.top - frame.bottom;
  return { x: frame.left + index * each, y: frame.top, width: each, height };
}

/** Where a value lies, from the top. */
export function heightAt({ ticks }: Pick<Area, 'ticks'>, value: number): number {
  const greatest = ticks.at(-1) ?? 1;
  const inner = frame.height - frame.top - frame.bottom;
  return frame.top + inner * (1 - value / greatest);
}

/** Lines at the ticks with their values, and the names of the columns. */
export function Axes({
  area,
  tickText,
}: {
  readonly area: Area;
  readonly tickText: (value: number) => string;
}): ReactElement {
  const { width, ticks, columns } = area;
  const each = columnAt(area, 0).width;
  const every = Math.max(1, Math.ceil(LABEL_PX / each));
  return (
    <g aria-hidden="true" className="axes">
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={frame.left}
            x2={width - frame.right}
            y1={heightAt(area, tick)}
            y2={heightAt(area, tick)}
          />
          <text x={frame.left - 6} y={heightAt(area, tick) + 4} textAnchor="end">
            {tickText(tick)}
          </text>
        </g>
      ))}
      {columns.map((column, index) =>
        (columns.length - 1 - index) % every === 0 ? (
          <text key={column} x={columnAt(area, index).x + each / 2} y={frame.height - 6} textAnchor="middle">
            {column}
          </text>
        ) : null,
      )}
    </g>
  );
}
