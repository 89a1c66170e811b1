import type { FailedTransition } from '../../domain/cases/tracked-issue';
import type { Connection } from '../../domain/connections/connection';
import type { FieldKind } from '../../domain/mapping/field-kind';
import { CallFailedError } from '../../usecases/errors/call-failed-error';
import { readCreateScreen } from './read-screen';

/** Cached knowledge about the fields of one project and issue type. */
export interface FieldMetadata {
  /** Epoch milliseconds. */
  readonly readAtMs: number;
  /** Ids of the fields on the create screen. */
  readonly createFields: readonly string[];
  /** Kinds of these fields; absent in metadata from before they were stored. */
  readonly kinds?: Readonly<Record<string, FieldKind>>;
  /** Priorities that the create screen offers. */
  readonly priorities: readonly { readonly id: string; readonly name: string }[];
  /** Fields that were left out because their value does not fit, or Jira refused it. */
  readonly skippedValues?: readonly string[];
  /** The latest failed transition to each status. */
  readonly failedTransition?: readonly FailedTransition[];
}

/** Storage for the metadata between deliveries. */
export interface FieldMetadataCache {
  load(projectId: string, issueTypeId: string): Promise<FieldMetadata | null>;
  save(projectId: string, issueTypeId: string, metadata: FieldMetadata): Promise<void>;
}

type Place = Pick<Connection, 'project' | 'issueType'>;

/** Screens change rarely; a change is noticed within a day, or at the first refusal. */
const MAX_AGE_MS = 24 * 60 * 60 * 1000;

/** Every create screen has a summary: an answer without one is wrong, and going by it would leave out the report. */
export class UnlikelyScreenError extends CallFailedError {
  override readonly name = 'UnlikelyScreenError';

  constructor({ project, issueType }: Place) {
    super(
      `Jira's create screen of ${issueType.name} in ${project.key} has no summary field. The app asks again.`,
      { withoutEffect: true, permanent: false, retryAfterSeconds: null },
    );
  }
}

/**
 * Reads the fields of a connection's project and issue type from Jira, and caches what is needed.
 * @throws UnlikelyScreenError if the answer cannot be right; it is not cached.
 */
export async function refreshFieldMetadata(
  connection: Place,
  cache: FieldMetadataCache,
  nowMs: number,
): Promise<FieldMetadata> {
  const fields = await readCreateScreen(connection, 'app');
  if (fields.every(({ id }) => id !== 'summary')) throw new UnlikelyScreenError(connection);
  const metadata: FieldMetadata = {
    readAtMs: nowMs,
    createFields: fields.map(({ id }) => id),
    kinds: Object.fromEntries(fields.map(({ id, kind }) => [id, kind])),
    priorities: fields.find(({ id }) => id === 'priority')?.allowed ?? [],
  };
  await cache.save(connection.project.id, connection.issueType.id, metadata);
  return metadata;
}

/** The fields of a connection's project and issue type: from the cache, or read from Jira once a day. */
export async function fieldMetadata(
  connection: Place,
  cache: FieldMetadataCache,
  nowMs: number,
): Promise<FieldMetadata> {
  const cached = await cache.load(connection.project.id, connection.issueType.id);
  if (cached?.kinds !== undefined && nowMs - cached.readAtMs < MAX_AGE_MS) return cached;
  try {
    return await refreshFieldMetadata(connection, cache, nowMs);
  } catch (error) {
    if (cached === null || !(error instanceof UnlikelyScreenError)) throw error;
    return cached;
  }
}
