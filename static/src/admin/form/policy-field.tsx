import type { ReactElement } from 'react';
import type { AdminPolicy } from '../../../../src/contract/policies';
import { Field, type FieldProps } from '../../ui/field';
import { policyGroups } from './policy-groups';
import { policyFieldWords as words } from './words';
import './form-field.css';

/** A labeled select of policies, grouped by who publishes them. */
export function PolicyField({
  policies,
  defaultValue,
  onChange,
  ...field
}: FieldProps & {
  readonly policies: readonly AdminPolicy[];
  readonly defaultValue: string;
  readonly onChange?: (policyId: string) => void;
}): ReactElement {
  const isListed = policies.some(({ id }) => id === defaultValue);
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          defaultValue={defaultValue}
          onChange={(event) => {
            onChange?.(event.target.value);
          }}
        >
          {/* Listed all the same, so that saving does not change it. */}
          {!isListed && <option value={defaultValue}>{words.notListed(defaultValue)}</option>}
          {policyGroups(policies).map(({ title, policies: some }) => (
            <optgroup key={title} label={title}>
              {some.map(({ id, name, version }) => (
                <option key={id} value={id}>
                  {`${name} (${id}@${version})`}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
