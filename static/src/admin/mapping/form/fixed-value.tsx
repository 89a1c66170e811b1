import { useState, type ReactElement } from 'react';
import type { MappingField } from '../../../../../src/contract/mapping';
import { searchPeople } from '../../form/jira-choices';
import type { Choice } from '../../../ui/choice';
import { MultiPicker, Picker } from '../../../ui/picker';
import { searchNamed, toChoice } from './named-choices';

interface Tied {
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string;
}

interface FixedValueProps {
  readonly id: string;
  readonly label: string;
  readonly field: MappingField;
  readonly entries: readonly string[];
  readonly people: Readonly<Record<string, string>>;
  readonly tied: Tied;
  readonly onChange: (entries: readonly string[]) => void;
}

/** A picker for people. */
function PeopleValue({ label, field: { kind }, entries, people, onChange }: FixedValueProps): ReactElement {
  const [chosen, setChosen] = useState<readonly Choice[]>(() =>
    entries.map((accountId) => ({ value: accountId, name: people[accountId] ?? accountId })),
  );
  const set = (choices: readonly Choice[]): void => {
    setChosen(choices);
    onChange(choices.map(({ value }) => value));
  };
  const field = { name: 'person', label, hint: '', problem: undefined, search: searchPeople };
  if (kind === 'users') return <MultiPicker {...field} values={chosen} onChange={set} />;
  return (
    <Picker
      {...field}
      isRequired={false}
      value={chosen[0] ?? null}
      onChange={(choice) => {
        set(choice === null ? [] : [choice]);
      }}
    />
  );
}

function OptionValue({ label, field, entries, onChange }: FixedValueProps): ReactElement {
  const { kind, allowed } = field;
  const chosen = entries.map((id) => toChoice(id, allowed));
  const picker = { name: 'option', label, hint: '', problem: undefined, search: searchNamed(allowed) };
  const set = (choices: readonly Choice[]): void => {
    onChange(choices.map(({ value }) => value));
  };
  if (kind === 'options') return <MultiPicker {...picker} values={chosen} onChange={set} />;
  return (
    <Picker
      {...picker}
      isRequired={false}
      value={chosen[0] ?? null}
      onChange={(choice) => {
        set(choice === null ? [] : [choice]);
      }}
    />
  );
}

/** The input for a field's fixed value. */
export function FixedValue(props: FixedValueProps): ReactElement {
  const { id, label, field, entries, tied, onChange } = props;
  const { kind } = field;
  if (kind === 'user' || kind === 'users') return <PeopleValue {...props} />;
  if (kind === 'option' || kind === 'options') return <OptionValue {...props} />;
  const value = entries.join(' ');
  const set = (text: string): void => {
    onChange(kind === 'labels' ? text.split(' ') : [text]);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {kind === 'paragraph' ? (
        <textarea
          id={id}
          {...tied}
          rows={3}
          value={value}
          onChange={({ target }) => {
            set(target.value);
          }}
        />
      ) : (
        <input
          id={id}
          {...tied}
          type={kind === 'date' ? 'date' : 'text'}
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={({ target }) => {
            set(target.value);
          }}
        />
      )}
    </div>
  );
}
