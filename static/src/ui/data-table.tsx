import type { ReactElement, ReactNode } from 'react';
import './data-table.css';

/** A column by its heading, or with options. */
export type Column =
  | string
  | {
      readonly name: string;
      /** Aligns figures. */
      readonly isNumber?: boolean;
      /** Replaces the name; must have an accessible name of its own. */
      readonly control?: ReactElement;
    };

function Head({ column }: { readonly column: Column }): ReactElement {
  const { name, isNumber = false, control } = typeof column === 'string' ? { name: column } : column;
  if (control !== undefined) return <td className="select">{control}</td>;
  return (
    <th scope="col" className={isNumber ? 'number' : undefined}>
      {name}
    </th>
  );
}

/** A table that scrolls if the page is too narrow for it, also by keyboard. */
export function DataTable({
  label,
  columns,
  children,
}: {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className="table-scroll" role="region" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={typeof column === 'string' ? column : column.name} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
