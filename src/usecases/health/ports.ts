import type { FailedTransition } from '../../domain/cases/tracked-issue';
import type { Connection } from '../../domain/connections/connection';

export interface AppPermissions {
  /** Scopes that the app needs and this installation has not granted. */
  missingScopes(): readonly string[];
}

export interface SkippedFieldsReader {
  of(connection: Connection): Promise<readonly string[]>;
  /** The latest failed moves to mapped statuses. */
  failedTransitionsOf(connection: Connection): Promise<readonly FailedTransition[]>;
}

export interface ProjectKeys {
  /** `null` where there is no such project, or the person may not see it. */
  find(id: string): Promise<{ readonly key: string; readonly isArchived: boolean } | null>;
}
