import type { Account } from '../seed/accounts';
import type { Site } from '../site/site';

/** For whom and when a query runs. */
export interface JqlContext {
  readonly site: Site;
  readonly account: Account;
  readonly now: Date;
}
