import { useId, type ReactElement } from 'react';
import type { MappingField, MappingSite } from '../../../../../src/contract/mapping';
import type { FieldKind } from '../../../../../src/domain/mapping/field-kind';
import type { FlagRule } from '../../../../../src/domain/mapping/mapping';
import { Button } from '../../../ui/button';
import { FieldGroup } from '../../form/field-group';
import type { MappingPart } from './mapping-part';
import { MappingSelect } from './mapping-select';
import { NameField } from './name-field';

const kinds: readonly FieldKind[] = ['option', 'options', 'labels'];

/** The value that sets the flag: one of a list, or a label. */
function FlagValue({
  label,
  field,
  value,
  onChange,
}: {
  readonly label: string;
  readonly field: MappingField | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactElement {
  const id = useId();
  if (field !== undefined && field.allowed.length > 0)
    return (
      <MappingSelect
        label={label}
        options={field.allowed}
        value={value}
        onChange={(chosen) => {
          onChange(chosen ?? '');
        }}
      />
    );
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => {
          onChange(target.value.trim());
        }}
      />
    </div>
  );
}

/** The flags that Jira fields set. */
export function FlagFields({
  draft: { flagRows: rows },
  change,
  problemAt,
  site: { fields, names },
}: MappingPart & { readonly site: MappingSite }): ReactElement {
  const offered = [{ id: 'labels', name: 'Labels' }, ...fields.filter(({ kind }) => kinds.includes(kind))];
  const setRow = (index: number, changes: Partial<FlagRule>): void => {
    change({ flagRows: rows.map((row, place) => (place === index ? { ...row, ...changes } : row)) });
  };
  return (
    <FieldGroup title="Flags" problem={problemAt('flags')}>
      <p className="small subtle">
        While the field has the value, the flag is set. Taking the value away asks the approvers, if a date
        would be later.
      </p>
      {rows.map((row, index) => (
        <div className="mapping-line" key={index}>
          <MappingSelect
            label={`Field ${index + 1}`}
            options={offered}
            value={row.fieldId}
            onChange={(fieldId) => {
              setRow(index, { fieldId: fieldId ?? '', value: '' });
            }}
          />
          <FlagValue
            label={`Value ${index + 1}`}
            field={fields.find(({ id }) => id === row.fieldId)}
            value={row.value}
            onChange={(value) => {
              setRow(index, { value });
            }}
          />
          <NameField
            label={`Flag ${index + 1}`}
            value={row.flag}
            known={names.flags}
            onChange={(flag) => {
              setRow(index, { flag });
            }}
          />
          <Button
            label={`Remove flag ${index + 1}`}
            onClick={() => {
              change({ flagRows: rows.filter((_row, place) => place !== index) });
            }}
          />
        </div>
      ))}
      <div>
        <Button
          label="Add a flag"
          onClick={() => {
            change({ flagRows: [...rows, { fieldId: '', value: '', flag: '' }] });
          }}
        />
      </div>
    </FieldGroup>
  );
}
