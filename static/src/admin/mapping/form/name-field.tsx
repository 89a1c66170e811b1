import { useId, type ReactElement } from 'react';

/** A short text in a line of the mapping, such as a name, with known ones to choose from. */
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
        autoComplete="off"
        spellCheck={false}
        {...(known.length > 0 && { list: `${id}-known` })}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
      {known.length > 0 && (
        <datalist id={`${id}-known`}>
          {known.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </div>
  );
}
