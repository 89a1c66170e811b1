import { useId, type ReactElement } from 'react';
import { FieldGroup } from '../../form/field-group';

export interface Rule<T extends string> {
  readonly value: T;
  readonly name: string;
  /** Its meaning, in one sentence. */
  readonly sentence: string;
}

/** Choice of one rule, each with its meaning. */
export function RuleField<T extends string>({
  title,
  example,
  rules,
  value,
  problem,
  onChange,
}: {
  readonly title: string;
  readonly example: string;
  readonly rules: readonly Rule<T>[];
  readonly value: T;
  readonly problem: string | undefined;
  readonly onChange: (value: T) => void;
}): ReactElement {
  const name = useId();
  return (
    <FieldGroup title={title} problem={problem}>
      {rules.map((rule) => (
        <label key={rule.value} className="check-field">
          <input
            type="radio"
            name={name}
            checked={rule.value === value}
            aria-invalid={problem === undefined ? undefined : true}
            onChange={() => {
              onChange(rule.value);
            }}
          />
          <span>
            {rule.name}
            <span className="small subtle own-line">{rule.sentence}</span>
          </span>
        </label>
      ))}
      <p className="small subtle">{example}</p>
    </FieldGroup>
  );
}
