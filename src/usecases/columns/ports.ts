import type { Instant } from '../../domain/sla/instant';
import type {
  ColumnChange,
  ColumnFields,
  ColumnsRun,
  ColumnsSetting,
} from '../../domain/columns/columns-state';

/** What came of one request with values. Jira takes all of them or none. */
export type ColumnsWritten =
  | { readonly type: 'written' }
  /** `values`: something is wrong with an issue or its value. `app`: the app may write none. */
  | { readonly type: 'refused'; readonly because: 'values' | 'app'; readonly message: string };

/** The app's two fields in Jira. */
export interface ColumnWriter {
  /** `null` if Jira lacks one of them. @throws CallFailedError */
  findFields(): Promise<ColumnFields | null>;
  /**
   * Writes the values of at most `MAX_ISSUES` issues in one call, without an entry in their history.
   * @throws CallFailedError if Jira fails, or asks the app to wait.
   */
  write(fields: ColumnFields, changes: readonly ColumnChange[]): Promise<ColumnsWritten>;
}

/** Each issue has two values, and Jira takes a thousand in one call. */
export const MAX_ISSUES = 500;

export interface ColumnsStore {
  /** `null` if columns have never been on. */
  setting(): Promise<ColumnsSetting | null>;
  saveSetting(setting: ColumnsSetting): Promise<void>;
  run(): Promise<ColumnsRun | null>;
  saveRun(run: ColumnsRun): Promise<void>;
}

/** Until when changes are found by a writing that is arranged. The consumer reads it with the rest of its pressure. */
export interface ColumnsCover {
  /** `null` while columns are off. */
  until(): Promise<Instant | null>;
  extend(until: Instant): Promise<void>;
  /** Columns are off: nothing is arranged any more. */
  end(): Promise<void>;
}
