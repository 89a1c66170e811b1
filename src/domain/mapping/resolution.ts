/** What an issue that is done with a resolution counts as: fixed, or closed without a fix. */
export type ResolutionMeaning = 'fixed' | 'closed';

/** One of the site's resolutions. */
export interface JudgedResolution {
  readonly id: string;
  /** In English, if Jira has a translation. */
  readonly name: string;
  /** `null` if nobody has judged it. */
  readonly counts: ResolutionMeaning | null;
}

/**
 * Jira's usual resolutions, by their English names. The whole name must match. An administrator decides about any other
 * one, because the name alone does not tell what a site means by it.
 */
const USUAL: ReadonlyMap<string, ResolutionMeaning> = new Map([
  ['done', 'fixed'],
  ['fixed', 'fixed'],
  ["won't do", 'closed'],
  ["won't fix", 'closed'],
  ['duplicate', 'closed'],
  ['cannot reproduce', 'closed'],
  ['declined', 'closed'],
  ['known error', 'closed'],
]);

/** Why a resolution counts as it does: by the rule for the usual ones, by a judgement, or not at all yet. */
export type ResolutionStanding = 'rule' | 'judged' | 'unjudged';

/** Why a resolution counts as it does. A judgement that says what the rule says stands by the rule. */
export function standingOf({ name, counts }: Pick<JudgedResolution, 'name' | 'counts'>): ResolutionStanding {
  if (counts === null) return 'unjudged';
  return usualMeaning(name) === counts ? 'rule' : 'judged';
}

/** The meaning of a usual resolution by its English name; `null` for any other name. */
export function usualMeaning(name: string): ResolutionMeaning | null {
  return USUAL.get(name.trim().toLowerCase().replace('’', "'")) ?? null;
}
