import type { FieldKind } from '../../domain/mapping/field-kind';

/** The data type of a field, as create and edit metadata give it. */
export interface FieldSchema {
  readonly type: string;
  readonly items?: string | undefined;
  /** Key of the custom field's type. */
  readonly custom?: string | undefined;
  /** Id of a built-in field. */
  readonly system?: string | undefined;
}

/** The last part of the keys of Jira's own custom field types. */
const customKinds: Readonly<Record<string, FieldKind>> = {
  textfield: 'text',
  textarea: 'paragraph',
  float: 'number',
  datepicker: 'date',
  datetime: 'date-time',
  select: 'option',
  radiobuttons: 'option',
  multiselect: 'options',
  multicheckboxes: 'options',
  userpicker: 'user',
  multiuserpicker: 'users',
  labels: 'labels',
  url: 'url',
};

const types: Readonly<Record<string, FieldKind>> = {
  number: 'number',
  date: 'date',
  datetime: 'date-time',
  option: 'option',
  user: 'user',
};

const lists: Readonly<Record<string, FieldKind>> = { option: 'options', user: 'users' };

function kindIn(kinds: Readonly<Record<string, FieldKind>>, name: string): FieldKind {
  return Object.hasOwn(kinds, name) ? (kinds[name] ?? 'other') : 'other';
}

/** The kind of a field. Field types of other apps are recognized by their data type. */
export function fieldKindOf({ type, items, custom, system }: FieldSchema): FieldKind {
  const known = custom === undefined ? 'other' : kindIn(customKinds, custom.split(':').at(-1) ?? '');
  if (known !== 'other') return known;
  if (type === 'array') {
    if (items === 'string' && system === 'labels') return 'labels';
    return kindIn(lists, items ?? '');
  }
  if (type === 'string' && (system === 'environment' || system === 'description')) return 'paragraph';
  // A text field of an unknown type may take anything.
  return kindIn(types, type);
}
