import { useId, type ReactElement } from 'react';
import type { Named } from '../../../../../src/contract/mapping';
import { mappingSelectWords as words } from './words';

/** A labeled select of things in Jira. A chosen one that was deleted stays in it, so that nothing changes unasked. */
export function MappingSelect({
  label,
  none,
  options,
  value,
  problem,
  onChange,
}: {
  readonly label: string;
  /** Label of the empty choice; left out if a choice is required. */
  readonly none?: string;
  readonly options: readonly Named[];
  readonly value: string | null;
  readonly problem?: string | undefined;
  readonly onChange: (id: string | null) => void;
}): ReactElement {
  const id = useId();
  const problemId = `${id}-problem`;
  const isGone = value !== null && value !== '' && !options.some((option) => option.id === value);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="control">
        <select
          id={id}
          value={value ?? ''}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : problemId}
          onChange={({ target }) => {
            onChange(target.value === '' ? null : target.value);
          }}
        >
          {none !== undefined && <option value="">{none}</option>}
          {none === undefined && value === '' && <option value="">{words.choose}</option>}
          {isGone && <option value={value}>{words.noLongerAvailable(value)}</option>}
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </select>
      </span>
      {problem !== undefined && (
        <p id={problemId} className="problem small">
          {problem}
        </p>
      )}
    </div>
  );
}
