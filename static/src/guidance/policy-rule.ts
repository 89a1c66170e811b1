/** The source of a rule. */
export interface RuleSource {
  readonly name: string;
  readonly url: string;
  /** Since when it applies, or the date of the page, as far as known. */
  readonly dated: string;
  /** True if the page itself is not known, only texts that quote it. */
  readonly isSecondHand?: true;
}

/** The subject of a rule; `customers`: who must be told about the bug. */
export type RuleTopic = 'target' | 'fixed' | 'customers' | 'extension' | 'breach' | 'incident';

export interface PolicyRule {
  readonly topic: RuleTopic;
  readonly text: string;
  /** `null` without a written source. */
  readonly source: RuleSource | null;
}
