import type { Field } from '../fields/field';
import { findField } from '../fields/field-table';
import { isGranted } from '../permissions';
import type { Account } from '../seed/accounts';

/**
 * The fields of a screen that this person may fill in. Jira makes no difference between a field that is not on the
 * screen and one that needs a permission the caller lacks.
 */
export function screenFields(fieldIds: readonly string[], account: Account): readonly Field[] {
  return fieldIds.flatMap((id) => {
    const field = findField(id);
    if (field === undefined) return [];
    return field.permission === undefined || isGranted(account, field.permission) ? [field] : [];
  });
}

export function notOnScreen(fieldId: string): string {
  return `Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`;
}
