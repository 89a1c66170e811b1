import type { ReactElement } from 'react';
import type { MappingField, MappingSite } from '../../../../../src/contract/mapping';
import type { FieldKind } from '../../../../../src/domain/mapping/field-kind';
import { FieldGroup } from '../../form/field-group';
import type { MappingPart } from './mapping-part';
import { MappingRows } from './mapping-rows';
import { MappingSelect } from './mapping-select';
import { NameField } from './name-field';
import { flagFieldsWords as words } from './words';

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
    <NameField
      label={label}
      value={value}
      known={[]}
      onChange={(typed) => {
        onChange(typed.trim());
      }}
    />
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
  return (
    <FieldGroup title={words.flags} problem={problemAt('flags')}>
      <p className="small subtle">{words.whileFieldHasValue}</p>
      <MappingRows
        rows={rows}
        empty={{ fieldId: '', value: '', flag: '' }}
        what="flag"
        draw={(row, number, set) => (
          <>
            <MappingSelect
              label={words.field(number)}
              options={offered}
              value={row.fieldId}
              onChange={(fieldId) => {
                set({ fieldId: fieldId ?? '', value: '' });
              }}
            />
            <FlagValue
              label={words.value(number)}
              field={fields.find(({ id }) => id === row.fieldId)}
              value={row.value}
              onChange={(value) => {
                set({ value });
              }}
            />
            <NameField
              label={words.flag(number)}
              value={row.flag}
              known={names.flags}
              onChange={(flag) => {
                set({ flag: flag.trim() });
              }}
            />
          </>
        )}
        onChange={(flagRows) => {
          change({ flagRows });
        }}
      />
    </FieldGroup>
  );
}
