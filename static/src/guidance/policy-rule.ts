/** Where a rule is written down. */
export interface RuleSource {
  readonly name: string;
  readonly url: string;
  /** Since when it holds, or the date of the page, as far as either is known. */
  readonly dated: string;
  /** True where not the page itself is known, but several texts that quote it. */
  readonly isSecondHand?: true;
}

/** What a rule is about; `customers`: who has to be told of the bug. */
export type RuleTopic = 'target' | 'fixed' | 'customers' | 'extension' | 'breach' | 'incident';

export interface PolicyRule {
  readonly topic: RuleTopic;
  readonly text: string;
  /** `null` where it is not written down anywhere. */
  readonly source: RuleSource | null;
}
