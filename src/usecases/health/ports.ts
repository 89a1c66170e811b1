import type { Unmoved } from '../../domain/cases/tracked-issue';
import type { Connection } from '../../domain/connections/connection';

export interface AppPermissions {
  /** Scopes that the app needs and this installation has not granted. */
  missingScopes(): readonly string[];
}

export interface FieldGaps {
  of(connection: Connection): Promise<readonly string[]>;
  /** The last moves to statuses of the mapping that left an issue where it was. */
  unmovedOf(connection: Connection): Promise<readonly Unmoved[]>;
}
