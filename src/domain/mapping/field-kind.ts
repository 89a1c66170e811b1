/**
 * What a field of Jira takes, as far as a value can be entered for it or come from a submission. `other`: only as Jira's
 * REST API takes it.
 */
export const fieldKinds = [
  'text',
  'paragraph',
  'number',
  'date',
  'date-time',
  'option',
  'options',
  'user',
  'users',
  'labels',
  'url',
  'other',
] as const;
export type FieldKind = (typeof fieldKinds)[number];
