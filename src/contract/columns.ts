import type { ColumnFields, ColumnsRefusal } from '../domain/columns/columns-state';
import type { Instant } from '../domain/sla/instant';
import type { NoPermission } from './refusals';

/** The app's two fields in Jira, as columns of lists. */
export interface ColumnsView {
  readonly type: 'columns';
  readonly isOn: boolean;
  readonly fields:
    | ({ readonly type: 'found' } & ColumnFields)
    | { readonly type: 'missing' }
    /** A sentence: Jira refused the request, or did not answer. */
    | { readonly type: 'failed'; readonly reason: string };
  /** When values were last written since they were switched on or off. */
  readonly writtenAt: Instant | null;
  readonly refusal: ColumnsRefusal | null;
}

export type SwitchColumnsResult = { readonly type: 'switched' } | NoPermission;

/** Resolver functions for columns. */
export type ColumnsApi = {
  getColumns: () => ColumnsView | NoPermission;
  switchColumns: (input: { readonly isOn: boolean }) => SwitchColumnsResult;
};
