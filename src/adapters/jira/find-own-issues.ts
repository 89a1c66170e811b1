import type { CaseIdentity } from '../../domain/cases/case-key';
import { idScopeOf } from '../../domain/findings/source-id';

/** JQL for issues of submissions. Their ids are checked on arrival; quoting protects the query in any case. */
export function inSubmissions(submissionIds: readonly string[]): string {
  return `bountyClockSubmission in (${submissionIds.map((id) => JSON.stringify(id)).join(', ')})`;
}

/** JQL for issues that the app created; the app itself has to run the query. */
export const MADE_BY_APP = 'creator = currentUser()';

/** Two sources may use the same id, and so may two connections of a source whose ids people choose. */
export function isOf(
  projection: { readonly source?: unknown; readonly connection?: unknown } | undefined,
  { source, connectionId }: CaseIdentity,
): boolean {
  if (projection === undefined) return false;
  if (idScopeOf(source) === 'connection' && projection.connection !== connectionId) return false;
  return projection.source === undefined || projection.source === source;
}
