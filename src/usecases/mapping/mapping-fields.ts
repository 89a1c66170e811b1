import type { MappingField } from '../../contract/mapping';
import { ownFields } from '../../domain/mapping/mapping';
import type { JiraSurroundings, ScreenField } from './ports';

/** A longer list helps no one; other values can be entered by id. */
const MAX_ALLOWED = 100;
const MAX_FIELDS = 300;

/** The fields that a mapping can give values to, those of the create screen first. */
export function toMappingFields({ createFields, edit }: JiraSurroundings): readonly MappingField[] {
  const onEdit = (id: string): boolean | null =>
    edit === null ? null : edit.fields.some((field) => field.id === id);
  const onlyEdited = (edit?.fields ?? []).filter(({ id }) => !createFields.some((field) => field.id === id));
  const toField = ({ id, name, kind, required, allowed }: ScreenField, onCreate: boolean): MappingField => ({
    id,
    name,
    kind,
    required,
    onCreate,
    onEdit: onEdit(id),
    allowed: allowed.slice(0, MAX_ALLOWED),
    moreAllowed: allowed.length > MAX_ALLOWED,
  });
  return [
    ...createFields.map((field) => toField(field, true)),
    ...onlyEdited.map((field) => toField(field, false)),
  ]
    .filter(({ id }) => !ownFields.includes(id))
    .slice(0, MAX_FIELDS);
}
