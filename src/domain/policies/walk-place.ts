/** Position of a walk over the open cases of several connections. */
export interface WalkPlace {
  readonly connectionId: string;
  /** Cursor of the storage; `null` for the first page. */
  readonly page: string | null;
}

/** The position after a page; `null` after the last one. */
export function nextPlace(
  connectionIds: readonly string[],
  { connectionId }: WalkPlace,
  nextPage: string | null,
): WalkPlace | null {
  if (nextPage !== null) return { connectionId, page: nextPage };
  const next = connectionIds[connectionIds.indexOf(connectionId) + 1];
  return next === undefined ? null : { connectionId: next, page: null };
}
