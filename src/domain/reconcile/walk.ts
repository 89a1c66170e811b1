/**
 * Position in a walk through the source's submissions. The walk goes by submission date, because updates do not change
 * that order: nothing is skipped, at worst something is read twice.
 */
export interface WalkPosition {
  /** Local date of the source `YYYY-MM-DD`; `null` starts at the first submission. */
  readonly submittedFrom: string | null;
  /** Rows from that date. */
  readonly offset: number;
}

/** What a page tells about the next one. */
export interface WalkedPage {
  readonly rows: number;
  readonly more: boolean;
  /** Submission date of the last row that has one. */
  readonly lastSubmitted: string | null;
}

/** The largest offset of the strictest source. */
export const MAX_OFFSET = 9900;

/** The beginning of a walk. */
export function startOf(submittedFrom: string | null): WalkPosition {
  return { submittedFrom, offset: 0 };
}

/**
 * The position after a page. Beyond the largest offset the walk starts over at the date it has reached.
 * @returns `end` after the last page, `stuck` if a single date has more submissions than can be paged through.
 */
export function nextPosition(
  position: WalkPosition,
  { rows, more, lastSubmitted }: WalkedPage,
): WalkPosition | 'end' | 'stuck' {
  if (!more || rows === 0) return 'end';
  const offset = position.offset + rows;
  if (offset <= MAX_OFFSET) return { ...position, offset };
  if (lastSubmitted === null || lastSubmitted === position.submittedFrom) return 'stuck';
  return startOf(lastSubmitted);
}
