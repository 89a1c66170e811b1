import type { ChangeItem } from '../model/change';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The item of a changelog for a field whose values have ids and names. */
export function named(fieldId: string, from: Named, to: Named): ChangeItem {
  return {
    field: fieldId,
    fieldtype: 'jira',
    fieldId,
    from: from.id,
    fromString: from.name,
    to: to.id,
    toString: to.name,
  };
}
