import { Fragment, type ReactElement } from 'react';
import type { AdminPolicy } from '../../../src/contract/admin-view';
import { DataTable } from '../ui/data-table';
import { Lozenge } from '../ui/lozenge';
import { CopyField } from './copy-field';

/** Every policy that a connection can follow, each with its document to read or to copy. */
export function PolicyTable({ policies }: { readonly policies: readonly AdminPolicy[] }): ReactElement {
  const columns = ['Policy', 'Id and version', 'Kind'];
  return (
    <DataTable label="All policies" columns={columns}>
      {policies.map(({ id, version, name, preset, document }) => (
        <Fragment key={id}>
          <tr className="with-more">
            <td>{name}</td>
            <td>
              {id}@{version}
            </td>
            <td className="nowrap">
              <Lozenge tone={preset ? 'neutral' : 'information'}>{preset ? 'Preset' : 'Own'}</Lozenge>
            </td>
          </tr>
          <tr>
            <td colSpan={columns.length}>
              <details className="row-details">
                <summary>
                  Document<span className="visually-hidden"> of {id}</span>
                </summary>
                <CopyField label={`Document of ${id}`} value={document} rows={16} />
              </details>
            </td>
          </tr>
        </Fragment>
      ))}
    </DataTable>
  );
}
