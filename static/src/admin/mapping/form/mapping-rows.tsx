import type { ReactElement, ReactNode } from 'react';
import { Button } from '../../../ui/button';
import { mappingRowsWords as words } from './words';

/** Lines of the mapping of which there may be any number: each with a button that removes it, and one that adds another. */
export function MappingRows<T>({
  rows,
  empty,
  what,
  draw,
  onChange,
}: {
  readonly rows: readonly T[];
  /** A new line. */
  readonly empty: T;
  /** What a line is: `flag`. */
  readonly what: string;
  /** The fields of a line; lines count from 1. */
  readonly draw: (row: T, number: number, set: (changes: Partial<T>) => void) => ReactNode;
  readonly onChange: (rows: readonly T[]) => void;
}): ReactElement {
  return (
    <>
      {rows.map((row, index) => (
        <div className="mapping-line" key={index}>
          {draw(row, index + 1, (changes) => {
            onChange(rows.map((each, place) => (place === index ? { ...each, ...changes } : each)));
          })}
          <Button
            label={words.remove(what, index + 1)}
            onClick={() => {
              onChange(rows.filter((_row, place) => place !== index));
            }}
          />
        </div>
      ))}
      <div>
        <Button
          label={words.add(what)}
          onClick={() => {
            onChange([...rows, empty]);
          }}
        />
      </div>
    </>
  );
}
