import { useState, type ReactElement } from 'react';
import type { Choice, Search } from './choice';
import { ChoiceBox } from './choice-box';
import { Field, type FieldProps } from './field';
import { Icon } from './icon';
import { removeText } from './words';

export type { Choice, Found, Search } from './choice';

interface PickerField extends FieldProps {
  readonly search: Search;
}

/** A labeled picker of one among many, by typing. The form has the chosen value under the field's name. */
export function Picker({
  value,
  search,
  onChange,
  ...field
}: PickerField & {
  readonly value: Choice | null;
  readonly onChange: (choice: Choice | null) => void;
}): ReactElement {
  return (
    <Field {...field}>
      {({ name, ...control }) => (
        <>
          <ChoiceBox
            control={control}
            label={field.label}
            value={value}
            isClearable={field.isRequired === false}
            search={search}
            onChange={onChange}
          />
          <input type="hidden" name={name} value={value?.value ?? ''} />
        </>
      )}
    </Field>
  );
}

/** A labeled picker of several among many. The form has each value under the field's name. */
export function MultiPicker({
  values,
  search,
  onChange,
  ...field
}: PickerField & {
  readonly values: readonly Choice[];
  readonly onChange: (choices: readonly Choice[]) => void;
}): ReactElement {
  const [said, setSaid] = useState('');
  const add = (choice: Choice | null): void => {
    if (choice === null || values.some((each) => each.value === choice.value)) return;
    onChange([...values, choice]);
    setSaid(`${choice.name} was added.`);
  };
  const remove = (choice: Choice, controlId: string): void => {
    onChange(values.filter((each) => each.value !== choice.value));
    setSaid(`${choice.name} was removed.`);
    // The button that was used is gone.
    document.getElementById(controlId)?.focus();
  };
  const others: Search = async (text) => {
    const found = await search(text);
    const isNew = (choice: Choice): boolean => values.every((each) => each.value !== choice.value);
    return 'choices' in found
      ? { choices: found.choices.filter(isNew), more: found.more }
      : found.filter(isNew);
  };
  return (
    <Field isRequired={false} {...field}>
      {({ name, ...control }) => (
        <>
          {values.length > 0 && (
            <ul className="plain-list chosen" aria-label={`${field.label}: chosen`}>
              {values.map((choice) => (
                <li key={choice.value}>
                  <span>{choice.name}</span>
                  <button
                    type="button"
                    aria-label={removeText(choice.name)}
                    onClick={() => {
                      remove(choice, control.id);
                    }}
                  >
                    <Icon name="cross" />
                  </button>
                  <input type="hidden" name={name} value={choice.value} />
                </li>
              ))}
            </ul>
          )}
          <ChoiceBox
            control={control}
            label={field.label}
            value={null}
            clearsOnChoice
            search={others}
            onChange={add}
          />
          <p role="status" className="visually-hidden">
            {said}
          </p>
        </>
      )}
    </Field>
  );
}
