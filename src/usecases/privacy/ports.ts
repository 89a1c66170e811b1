import type { AccountChange, ReportCycle } from '../../domain/privacy/report-cycle';
import type { AdminLogEntry } from '../../domain/audit/admin-log';
import type { LostPeople } from '../../domain/connections/people-of-connection';
import type { Instant } from '../../domain/sla/instant';
import type { ListPage, PolicySave, Stored } from '../base/ports';

/** The accounts that cases and their conversations name. The index is written with the cases, and queries of it lag behind. */
export interface CasePeople {
  /** The next accounts in the order of their ids; from the first one on for `null`. */
  accountsAfter(after: string | null, limit: number): Promise<readonly string[]>;
  /** Keys of cases that name an account, at most a hundred, each once. */
  casesOf(accountId: string): Promise<readonly string[]>;
  /** Takes a case out of the index that does not name the account, nor does its conversation. */
  forget(accountId: string, caseKey: string): Promise<void>;
}

/** What Atlassian answers to a report of accounts. */
export type ReportAnswer =
  | { readonly type: 'answered'; readonly changes: readonly AccountChange[] }
  /** Atlassian does not understand one of the accounts. */
  | { readonly type: 'not-understood' }
  /** It did not answer; `null` if it names no time to wait. */
  | { readonly type: 'unanswered'; readonly status: number | null; readonly afterSeconds: number | null };

export interface AccountReports {
  /** @param accounts at most ninety, each with the moment since when its data may have changed. */
  report(
    accounts: readonly { readonly accountId: string; readonly updatedAt: Instant }[],
  ): Promise<ReportAnswer>;
}

/** How far the report is. */
export interface ReportCycleStore {
  read(): Promise<Stored<ReportCycle>>;
  write(next: ReportCycle, read: Stored<ReportCycle>): Promise<'saved' | 'conflict'>;
}

/** Values of one kind, page by page, to be written again in their places. */
export interface KeptValues<T> {
  page(cursor: string | null): Promise<ListPage<{ readonly key: string; readonly value: T }>>;
  replace(key: string, value: T): Promise<void>;
}

export type LogEntries = KeptValues<AdminLogEntry>;
export type PolicySaves = KeptValues<PolicySave>;

/** What connections have lost with closed accounts, for 30 days. */
export interface LostPeopleStore {
  add(connectionId: string, lost: LostPeople): Promise<void>;
  of(connectionId: string): Promise<LostPeople | null>;
}
