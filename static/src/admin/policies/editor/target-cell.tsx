import { useId, type ReactElement } from 'react';
import { useStandingProblem } from '../../../ui/edited-fields';
import type { PolicyForm } from './policy-form';
import type { CellCalendar, TargetCell } from './target-cells';
import { targetCellWords as words } from './words';

interface UnitOption {
  readonly unit: TargetCell['unit'];
  readonly calendar: '24x7' | 'week' | 'other';
  readonly name: string;
}

const plainUnits: readonly UnitOption[] = [
  { unit: 'none', calendar: '24x7', name: words.noTarget },
  { unit: 'days', calendar: '24x7', name: 'Days' },
  { unit: 'hours', calendar: '24x7', name: 'Hours' },
  { unit: 'months', calendar: '24x7', name: 'Months' },
];
const businessUnits: readonly UnitOption[] = [
  { unit: 'days', calendar: 'week', name: words.businessDays },
  { unit: 'hours', calendar: 'week', name: words.businessHours },
];
const otherUnits: readonly UnitOption[] = [
  { unit: 'days', calendar: 'other', name: words.daysAnotherWeek },
  { unit: 'hours', calendar: 'other', name: words.hoursAnotherWeek },
];

function kindOf(calendar: CellCalendar): UnitOption['calendar'] {
  return typeof calendar === 'object' ? 'other' : calendar;
}

function keyOf({ unit, calendar }: Pick<UnitOption, 'unit' | 'calendar'>): string {
  return calendar === '24x7' ? unit : `${unit}-${calendar}`;
}

/** The calendar of a cell belongs to its unit only where the form leaves it to each target. */
function optionsOf(cell: TargetCell, calendar: PolicyForm['calendar']): readonly UnitOption[] {
  if (calendar !== 'both') return plainUnits;
  return [...plainUnits, ...businessUnits, ...(typeof cell.calendar === 'object' ? otherUnits : [])];
}

function chosenOf(cell: TargetCell, options: readonly UnitOption[]): UnitOption | undefined {
  const kind = cell.unit === 'none' || cell.unit === 'months' ? '24x7' : kindOf(cell.calendar);
  return (
    options.find((option) => option.unit === cell.unit && option.calendar === kind) ??
    options.find((option) => option.unit === cell.unit)
  );
}

/** One target: its unit, with the calendar where targets have their own, and its length. */
export function TargetCellField({
  name,
  label,
  cell,
  calendar,
  problem: answered,
  onChange,
}: {
  /** In the problems that the server answers. */
  readonly name: string;
  /** `Fix, Critical` */
  readonly label: string;
  readonly cell: TargetCell;
  readonly calendar: PolicyForm['calendar'];
  readonly problem: string | undefined;
  readonly onChange: (cell: TargetCell) => void;
}): ReactElement {
  const problemId = useId();
  const { problem, onEdit } = useStandingProblem(name, answered);
  const invalid = problem === undefined ? undefined : true;
  const options = optionsOf(cell, calendar);
  const chosen = chosenOf(cell, options);
  return (
    <div className="target-cell field" onInput={onEdit}>
      <div className="target-length">
        {chosen !== undefined && cell.unit !== 'none' && (
          <input
            aria-label={`${label}: ${chosen.name.toLowerCase()}`}
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
        <span className="control">
          <select
            aria-label={words.unit(label)}
            aria-invalid={cell.unit === 'none' ? invalid : undefined}
            value={chosen === undefined ? '' : keyOf(chosen)}
            onChange={(event) => {
              const next = options.find((option) => keyOf(option) === event.target.value);
              if (next === undefined) return;
              // Only a calendar that the unit names is chosen by it.
              const named =
                calendar === 'both' && next.calendar !== 'other' ? { calendar: next.calendar } : {};
              onChange({ ...cell, unit: next.unit, ...named });
            }}
          >
            {options.map((option) => (
              <option key={keyOf(option)} value={keyOf(option)}>
                {option.name}
              </option>
            ))}
          </select>
        </span>
      </div>
      {problem !== undefined && (
        <p id={problemId} className="problem small">
          {problem}
        </p>
      )}
    </div>
  );
}
