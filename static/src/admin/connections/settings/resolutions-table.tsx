import type { ReactElement } from 'react';
import type { ConnectionSettings } from '../../../../../src/contract/connections';
import type { Choice } from '../../../ui/choice';
import { DataTable } from '../../../ui/data-table';
import { chosenBefore } from '../../form/jira-names';
import { RESOLUTION } from './read-settings';

/** The clock outcome of each Jira resolution; one that Jira no longer has is shown by its id. */
export function ResolutionsTable({
  resolutions,
  known,
}: {
  readonly resolutions: ConnectionSettings['resolutions'];
  readonly known: readonly Choice[];
}): ReactElement {
  const gone = Object.keys(resolutions).filter((id) => known.every(({ value }) => value !== id));
  return (
    <DataTable label="Resolutions" columns={['Resolution', 'Meaning']}>
      {[...known, ...gone.map((id) => chosenBefore(id, undefined))].map(({ value, name }) => (
        <tr key={value}>
          <td>{name}</td>
          <td>
            <span className="field">
              <select
                name={`${RESOLUTION}${value}`}
                aria-label={`Meaning of “${name}”`}
                defaultValue={resolutions[value] ?? ''}
              >
                <option value="">As everywhere on this site</option>
                <option value="fixed">Fixed</option>
                <option value="closed">Closed without a fix</option>
              </select>
            </span>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
