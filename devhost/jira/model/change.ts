/** One changed field, as a changelog and a product event say it. */
export interface ChangeItem {
  readonly field: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly fieldId: string;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

/** The items of one edit, by one person, at one moment. */
export interface ChangeGroup {
  readonly id: string;
  readonly authorId: string;
  readonly created: number;
  readonly items: readonly ChangeItem[];
}
