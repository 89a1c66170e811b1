import { useId, type ReactElement } from 'react';
import type { FiguresView } from '../../../src/contract/figures';
import { periodLengths, type Address } from './address';
import type { OverviewNavigation } from './navigation';
import { overviewWords } from './words/overview-words';

interface Option {
  readonly value: string;
  readonly text: string;
}

function Filter({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}): ReactElement {
  const id = useId();
  return (
    <div className="filter">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The filters of the figures: each is part of the address. A filter with one choice is not shown. */
export function Filters({
  figures,
  address,
  onGo,
}: {
  readonly figures: FiguresView;
  readonly address: Address;
  readonly onGo: OverviewNavigation['go'];
}): ReactElement {
  const { words } = overviewWords.filters;
  const all = { value: '', text: words.all };
  return (
    <div className="filters" role="group" aria-label={overviewWords.filters.label}>
      <Filter
        label={words.period}
        value={String(address.months)}
        options={periodLengths.map((months) => ({ value: String(months), text: words.months(months) }))}
        onChange={(value) => {
          onGo({ months: periodLengths.find((months) => String(months) === value) ?? address.months });
        }}
      />
      {figures.connections.length > 1 && (
        <Filter
          label={words.connection}
          value={address.connectionId ?? ''}
          options={[
            all,
            ...figures.connections.map(({ id, program }) => ({
              value: id,
              text: words.program(program, id),
            })),
          ]}
          onChange={(value) => {
            onGo({ connectionId: value === '' ? null : value });
          }}
        />
      )}
      {figures.projects.length > 1 && (
        <Filter
          label={words.project}
          value={address.project ?? ''}
          options={[
            all,
            ...figures.projects.map(({ key, name }) => ({ value: key, text: `${name} (${key})` })),
          ]}
          onChange={(value) => {
            onGo({ project: value === '' ? null : value });
          }}
        />
      )}
    </div>
  );
}
