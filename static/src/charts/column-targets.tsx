import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import { columnText, type ChartData } from './chart';
import type { Drawing } from './chart-figure';
import { columnAfter } from './column-after';

/** Where a column is, in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An invisible area over each column that takes the focus and says its numbers. The arrow keys move between them. */
export function ColumnTargets({
  data,
  placeOf,
  drawing: { current, onCurrent },
}: {
  readonly data: ChartData;
  readonly placeOf: (index: number) => Place;
  readonly drawing: Drawing;
}): ReactElement {
  const targets = useRef<(SVGRectElement | null)[]>([]);
  const { columns } = data;
  const last = columns.length - 1;
  const move = (event: KeyboardEvent, index: number): void => {
    const next = columnAfter(event.key, index, columns.length);
    if (next === null) return;
    event.preventDefault();
    targets.current[next]?.focus();
  };
  return (
    <>
      {columns.map((column, index) => (
        <rect
          key={column}
          ref={(element) => {
            targets.current[index] = element;
          }}
          className="column-target"
          {...placeOf(index)}
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
