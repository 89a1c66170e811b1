import type { ReactElement } from 'react';
import type { PlaceChange } from '../../../../src/domain/audit/changed-places';
import { placeText, valueText } from '../../../../src/wording/audit-sentence';
import { DataTable } from '../../ui/data-table';

/** Changes by place, with the old and new values. */
export function ChangeTable({
  label,
  changes,
  isNew = false,
}: {
  readonly label: string;
  readonly changes: readonly PlaceChange[];
  /** The document is new. */
  readonly isNew?: boolean;
}): ReactElement {
  return (
    <DataTable label={label} columns={isNew ? ['Place', 'Value'] : ['Place', 'Old', 'New']}>
      {changes.map(({ place, from, to }) => (
        <tr key={place}>
          <td>{placeText(place)}</td>
          {!isNew && <td>{valueText(from)}</td>}
          <td>{valueText(to)}</td>
        </tr>
      ))}
    </DataTable>
  );
}
