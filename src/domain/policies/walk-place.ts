/** Where a walk over the open cases of several connections stands. */
export interface WalkPlace {
  readonly connectionId: string;
  /** Of the storage; `null` for the first page. */
  readonly page: string | null;
}

/** The place after a page; `null` after the last one. */
export function nextPlace(
  connectionIds: readonly string[],
  { connectionId }: WalkPlace,
  nextPage: string | null,
): WalkPlace | null {
  if (nextPage !== null) return { connectionId, page: nextPage };
  const next = connectionIds[connectionIds.indexOf(connectionId) + 1];
  return next === undefined ? null : { connectionId: next, page: null };
}
