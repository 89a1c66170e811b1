const names: Readonly<Record<string, string>> = {
  duedate: 'due date',
  security: 'security level',
};

/** A field of Jira as people know it; the id of one that has a name on its own site only. */
export function fieldName(id: string): string {
  return names[id] ?? id;
}

/** `priority and due date` */
export function fieldList(ids: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(ids.map(fieldName));
}
