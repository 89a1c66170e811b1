import { useState, type ReactElement } from 'react';
import type { MappingField, MappingSite } from '../../../../../src/contract/mapping';
import { Picker } from '../../../ui/picker';
import { FieldGroup } from '../../form/field-group';
import { FieldRowForm } from './field-row-form';
import { newRow, type FieldRow } from './mapping-draft';
import type { MappingPart } from './mapping-part';
import { kindWords, otherFieldsWords as words } from './words';
import { searchNamed } from './named-choices';

/** A mapped field that is not on the screens. */
function strayField(id: string): MappingField {
  return {
    id,
    name: id,
    kind: 'text',
    required: false,
    onCreate: false,
    onEdit: null,
    allowed: [],
    moreAllowed: false,
  };
}

/** Fields that the app does not write itself. */
export function OtherFields({
  draft,
  change,
  problemAt,
  site: { fields, people },
}: MappingPart & { readonly site: MappingSite }): ReactElement {
  const [latest, setLatest] = useState<string | null>(null);
  const { rows } = draft;
  const free = fields.filter(({ id }) => !rows.some((row) => row.id === id));
  const offered = free.map(({ id, name, kind, onCreate }) => ({
    id,
    name,
    detail: words.named(id, kindWords[kind].name, onCreate ? '' : ', not on the create screen'),
  }));
  const set = (next: FieldRow): void => {
    change({ rows: rows.map((row) => (row.id === next.id ? next : row)) });
  };
  return (
    <FieldGroup title={words.otherFields}>
      <p className="small subtle">{words.setWhenIssue}</p>
      {rows.map((row) => (
        <FieldRowForm
          key={row.id}
          row={row}
          field={fields.find(({ id }) => id === row.id) ?? strayField(row.id)}
          people={people}
          problem={problemAt(`fields.${row.id}`)}
          takesFocus={row.id === latest}
          onChange={set}
          onRemove={() => {
            change({ rows: rows.filter(({ id }) => id !== row.id) });
          }}
        />
      ))}
      <Picker
        // Each choice moves to the list above, and the picker is reset.
        key={rows.map(({ id }) => id).join()}
        name="field"
        label={words.addField}
        hint={words.addFieldHint}
        problem={undefined}
        isRequired={false}
        value={null}
        onChange={(choice) => {
          const field = free.find(({ id }) => id === choice?.value);
          if (field === undefined) return;
          setLatest(field.id);
          change({ rows: [...rows, newRow(field.id, field.kind)] });
        }}
        search={searchNamed(offered)}
      />
    </FieldGroup>
  );
}
