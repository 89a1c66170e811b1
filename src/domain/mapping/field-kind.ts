/**
 * What a Jira field takes, as far as a value can be entered for it or come from a submission. `other`: only as raw JSON
 * of Jira's REST API.
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
