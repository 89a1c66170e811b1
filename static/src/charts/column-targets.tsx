import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import { columnText, type ChartData } from './chart';
import type { Drawing } from './chart-figure';
import { columnAfter, type ChartOrder } from './column-after';
import type { Place } from './place';

/** An invisible area over each column, or row, that takes the focus and says its numbers. The arrow keys move between them. */
export function ColumnTargets({
  data,
  placeOf,
  drawing: { current, onCurrent },
  order = 'columns',
}: {
  readonly data: ChartData;
  readonly placeOf: (index: number) => Place;
  readonly drawing: Drawing;
  readonly order?: ChartOrder;
}): ReactElement {
  const targets = useRef<(SVGRectElement | null)[]>([]);
  const { columns } = data;
  // The latest month, or the longest bar.
  const entry = order === 'rows' ? 0 : columns.length - 1;
  const move = (event: KeyboardEvent, index: number): void => {
    const next = columnAfter(event.key, index, columns.length, order);
    if (next === null) return;
    event.preventDefault();
    targets.current[next]?.focus();
  };
  return (
    <>
      {columns.map((column, index) => (
        <rect
          // Two people may have one name.
          key={`${String(index)} ${column}`}
          ref={(element) => {
            targets.current[index] = element;
          }}
          className="column-target"
          {...placeOf(index)}
          role="img"
          aria-label={columnText(data, index)}
          tabIndex={index === (current ?? entry) ? 0 : -1}
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
