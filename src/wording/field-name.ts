const names: Readonly<Record<string, string>> = {
  duedate: 'due date',
  security: 'security level',
};

/** The usual name of a Jira field; custom fields keep their id. */
export function fieldName(id: string): string {
  return names[id] ?? id;
}

/** `priority and due date` */
export function fieldList(ids: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(ids.map(fieldName));
}
