/**
 * Where a walk through Bugcrowd's submissions stands. It goes by the date of submission, because that order does not move
 * while a submission is updated: nothing is skipped, at worst something is read twice.
 */
export interface WalkPosition {
  /** Local date of Bugcrowd `YYYY-MM-DD`; `null` from the first submission on. */
  readonly submittedFrom: string | null;
  /** Rows from there. */
  readonly offset: number;
}

/** What a page says about where the next one is. */
export interface WalkedPage {
  readonly rows: number;
  readonly more: boolean;
  /** Date of submission of the last row that has one. */
  readonly lastSubmitted: string | null;
}

/** Bugcrowd's largest offset. @see https://docs.bugcrowd.com/api/usage/ */
export const MAX_OFFSET = 9900;

/** The beginning of a walk. */
export function startOf(submittedFrom: string | null): WalkPosition {
  return { submittedFrom, offset: 0 };
}

/**
 * Where to continue after a page. Beyond the largest offset the walk starts over at the date it has come to.
 * @returns `end` after the last page, `stuck` where one date alone has more submissions than can be paged through.
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
