import type { ReactElement } from 'react';
import { severityName } from '../../../../../src/wording/names';
import { StackCell, StackRow, StackTable } from '../../../ui/stack-table';
import type { PolicyForm } from './policy-form';
import { TargetCellField } from './target-cell';
import { targetRows, type TargetRow, type TargetsForm } from './target-cells';
import { targetsTableWords as words } from './words';

/** The targets of one clock as a column. */
export interface TargetColumn {
  readonly name: string;
  /** Field names are this and the row. */
  readonly field: string;
  readonly targets: TargetsForm;
  readonly onChange: (targets: TargetsForm) => void;
}

function rowName(row: TargetRow): string {
  return row === 'unrated' ? words.noSeverityYet : severityName(row);
}

/** The time for each severity and clock. */
export function TargetsTable({
  label,
  columns,
  calendar,
  problems,
}: {
  readonly label: string;
  readonly columns: readonly TargetColumn[];
  readonly calendar: PolicyForm['calendar'];
  readonly problems: Readonly<Record<string, string>>;
}): ReactElement {
  return (
    <StackTable label={label} columns={[words.severity, ...columns.map(({ name }) => name)]}>
      {targetRows.map((row) => (
        <StackRow key={row}>
          <StackCell>
            <strong>{rowName(row)}</strong>
          </StackCell>
          {columns.map(({ name, field, targets, onChange }) => (
            <StackCell key={field} of={name}>
              <TargetCellField
                name={`${field}.${row}`}
                label={`${name}, ${rowName(row)}`}
                cell={targets.cells[row]}
                calendar={calendar}
                problem={problems[`${field}.${row}`]}
                onChange={(cell) => {
                  onChange({ ...targets, cells: { ...targets.cells, [row]: cell } });
                }}
              />
            </StackCell>
          ))}
        </StackRow>
      ))}
    </StackTable>
  );
}
