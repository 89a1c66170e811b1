import { useId, type ReactElement } from 'react';
import type { TargetName } from '../../../../../src/domain/sla/policy';
import type { Severity } from '../../../../../src/domain/sla/severity';
import { clockName, targetNames } from '../../../../../src/wording/clock-names';
import { severityName } from '../../../../../src/wording/names';
import { DataTable } from '../../../ui/data-table';
import { severityNames, type PolicyForm, type TargetCell } from './policy-form';

const units: readonly { readonly value: TargetCell['unit']; readonly name: string }[] = [
  { value: 'none', name: 'No target' },
  { value: 'days', name: 'Days' },
  { value: 'hours', name: 'Hours' },
  { value: 'months', name: 'Months' },
];

function Cell({
  label,
  cell,
  problem,
  onChange,
}: {
  /** `Fix, Critical` */
  readonly label: string;
  readonly cell: TargetCell;
  readonly problem: string | undefined;
  readonly onChange: (cell: TargetCell) => void;
}): ReactElement {
  const problemId = useId();
  const invalid = problem === undefined ? undefined : true;
  return (
    <div className="target-cell field">
      <select
        aria-label={`${label}: unit`}
        aria-invalid={cell.unit === 'none' ? invalid : undefined}
        value={cell.unit}
        onChange={(event) => {
          onChange({ ...cell, unit: event.target.value as TargetCell['unit'] });
        }}
      >
        {units.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      {cell.unit !== 'none' && (
        <input
          aria-label={`${label}: ${cell.unit}`}
          aria-invalid={invalid}
          aria-describedby={problem === undefined ? undefined : problemId}
          inputMode="numeric"
          autoComplete="off"
          value={cell.amount}
          onChange={(event) => {
            onChange({ ...cell, amount: event.target.value });
          }}
        />
      )}
      {problem !== undefined && (
        <p id={problemId} className="problem small">
          {problem}
        </p>
      )}
    </div>
  );
}

/** The time for each severity and target. */
export function TargetsTable({
  targets,
  problems,
  onChange,
}: {
  readonly targets: PolicyForm['targets'];
  readonly problems: Readonly<Record<string, string>>;
  readonly onChange: (targets: PolicyForm['targets']) => void;
}): ReactElement {
  const set = (target: TargetName, severity: Severity, cell: TargetCell): void => {
    const { cells, isThere } = targets[target];
    onChange({ ...targets, [target]: { isThere, cells: { ...cells, [severity]: cell } } });
  };
  return (
    <DataTable label="Targets" columns={['Severity', ...targetNames.map((target) => clockName(target))]}>
      {severityNames.map((severity) => (
        <tr key={severity}>
          <th scope="row">{severityName(severity)}</th>
          {targetNames.map((target) => (
            <td key={target}>
              <Cell
                label={`${clockName(target)}, ${severityName(severity)}`}
                cell={targets[target].cells[severity]}
                problem={problems[`targets.${target}.${severity}`]}
                onChange={(cell) => {
                  set(target, severity, cell);
                }}
              />
            </td>
          ))}
        </tr>
      ))}
    </DataTable>
  );
}
