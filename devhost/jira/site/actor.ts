import type { Account } from '../seed/accounts';
import type { Site } from './site';

/** Who writes, and whether the app makes the call. */
export interface Actor {
  readonly site: Site;
  readonly account: Account;
  readonly byApp: boolean;
  /** The header by which the app recognizes the events of its call. */
  readonly trace?: string;
}
