import type { ReactElement, ReactNode } from 'react';
import type { Column } from './data-table';
import './data-table.css';
import './stack-table.css';

function nameOf(column: Column): string {
  return typeof column === 'string' ? column : column.name;
}

/**
 * A table that never scrolls sideways: where it is too narrow, each row becomes a block with a line for each cell. The
 * roles are written down because a browser drops those of elements that are no longer laid out as a table.
 */
export function StackTable({
  label,
  columns,
  children,
}: {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className="stack-table">
      <table role="table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) =>
              typeof column !== 'string' && column.control !== undefined ? (
                <td key={column.name} role="cell" className="select">
                  {column.control}
                </td>
              ) : (
                <th
                  key={nameOf(column)}
                  role="columnheader"
                  scope="col"
                  className={typeof column !== 'string' && column.isNumber === true ? 'number' : undefined}
                >
                  {nameOf(column)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">{children}</tbody>
      </table>
    </div>
  );
}

export function StackRow({
  hasMore = false,
  children,
}: {
  /** The next row belongs to this one. */
  readonly hasMore?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <tr role="row" className={hasMore ? 'with-more' : undefined}>
      {children}
    </tr>
  );
}

/** One cell, which says its column itself where the heading is out of sight. */
export function StackCell({
  of,
  className,
  span,
  children,
}: {
  /** The column's name; left out for a cell that needs none, such as the first. */
  readonly of?: string;
  readonly className?: string;
  readonly span?: number;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <td role="cell" className={className} colSpan={span}>
      {of !== undefined && <span className="cell-name">{of}</span>}
      <div>{children}</div>
    </td>
  );
}
