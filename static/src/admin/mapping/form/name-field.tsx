import { useId, type ReactElement } from 'react';

/** The name of a milestone or a flag, with those that the policy mentions to choose from. */
export function NameField({
  label,
  value,
  known,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly known: readonly string[];
  readonly onChange: (name: string) => void;
}): ReactElement {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        list={`${id}-known`}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => {
          onChange(target.value.trim());
        }}
      />
      <datalist id={`${id}-known`}>
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}
