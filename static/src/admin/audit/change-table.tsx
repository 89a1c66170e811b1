import type { ReactElement } from 'react';
import type { PlaceChange } from '../../../../src/domain/audit/changed-places';
import { namedValueText } from '../../../../src/wording/named-value-text';
import { placeText } from '../../../../src/wording/place-text';
import { DataTable } from '../../ui/data-table';
import { changeTableWords as words } from './words';

/** Changes by place, with the old and new values. */
export function ChangeTable({
  label,
  changes,
  isNew = false,
  people = {},
  policies = {},
}: {
  readonly label: string;
  readonly changes: readonly PlaceChange[];
  /** The document is new. */
  readonly isNew?: boolean;
  /** Names by account id. */
  readonly people?: Readonly<Record<string, string>>;
  /** Names of policies by id. */
  readonly policies?: Readonly<Record<string, string>>;
}): ReactElement {
  return (
    <DataTable label={label} columns={isNew ? words.valueColumns : words.changeColumns}>
      {changes.map(({ place, from, to }) => {
        const names = place === 'policyId' ? policies : people;
        return (
          <tr key={place}>
            <td>{placeText(place)}</td>
            {!isNew && <td>{namedValueText(from, names)}</td>}
            <td>{namedValueText(to, names)}</td>
          </tr>
        );
      })}
    </DataTable>
  );
}
