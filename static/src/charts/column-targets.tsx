import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import { columnAt, frame, type Area } from './axes';
import { columnText, type ChartData } from './chart';
import type { Drawing } from './chart-figure';
import { columnAfter } from './column-after';

/** An invisible area over each column that takes the focus and says its numbers. The arrow keys move between them. */
export function ColumnTargets({
  area,
  data,
  drawing: { current, onCurrent },
}: {
  readonly area: Area;
  readonly data: ChartData;
  readonly drawing: Drawing;
}): ReactElement {
  const targets = useRef<(SVGRectElement | null)[]>([]);
  const last = area.columns.length - 1;
  const move = (event: KeyboardEvent, index: number): void => {
    const next = columnAfter(event.key, index, area.columns.length);
    if (next === null) return;
    event.preventDefault();
    targets.current[next]?.focus();
  };
  return (
    <>
      {area.columns.map((column, index) => (
        <rect
          key={column}
          ref={(element) => {
            targets.current[index] = element;
          }}
          className="column-target"
          {...columnAt(area, index)}
          y={frame.top}
          height={frame.height - frame.top - frame.bottom}
          role="img"
          aria-label={columnText(data, index)}
          tabIndex={index === (current ?? last) ? 0 : -1}
          onFocus={() => {
            onCurrent(index);
          }}
          onMouseEnter={() => {
            onCurrent(index);
          }}
          onKeyDown={(event) => {
            move(event, index);
          }}
        />
      ))}
    </>
  );
}
