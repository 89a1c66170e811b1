import { peopleOfEntry } from '../../domain/audit/people-of-entry';
import { peopleOfConnection } from '../../domain/connections/people-of-connection';
import { isFormerUser } from '../../domain/privacy/former-user';
import type { ConnectionStore, SetUpStore } from '../base/ports';
import type { IntakeKeyStore } from '../deliveries/ports';
import type { ApplicationStore } from '../policies/ports';
import type { CasePeople, KeptValues, LogEntries, PolicySaves } from './ports';

export interface FindAccountsPorts {
  readonly casePeople: CasePeople;
  readonly connections: ConnectionStore;
  readonly setUps: SetUpStore;
  readonly keys: IntakeKeyStore;
  readonly applications: ApplicationStore;
  readonly logEntries: LogEntries;
  readonly policySaves: PolicySaves;
}

/** All values of a kind. */
export async function allOf<T>(
  values: KeptValues<T>,
): Promise<readonly { readonly key: string; readonly value: T }[]> {
  const all: { readonly key: string; readonly value: T }[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<KeptValues<T>['page']>> = await values.page(cursor);
    all.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== null);
  return all;
}

/** The ids of the connections, and of those in setup: each may have secrets. */
export async function secretOwners({
  connections,
  setUps,
}: Pick<FindAccountsPorts, 'connections' | 'setUps'>): Promise<readonly string[]> {
  const all = [...(await connections.list()), ...(await setUps.list())];
  return [...new Set(all.map(({ id }) => id))];
}

/**
 * The accounts outside of cases, sorted. All of these records are bounded in number, so they are read once a week instead
 * of being indexed with each write.
 */
async function accountsOutsideCases(ports: FindAccountsPorts): Promise<readonly string[]> {
  const found = new Set<string | null>();
  const add = (ids: readonly (string | null)[]): void => {
    for (const id of ids) found.add(id);
  };
  add((await ports.connections.list()).flatMap(peopleOfConnection));
  add((await ports.setUps.list()).map(({ begunBy }) => begunBy));
  for (const id of await secretOwners(ports))
    add(((await ports.keys.load(id))?.secrets ?? []).map(({ addedBy }) => addedBy));
  add([(await ports.applications.load())?.startedBy ?? null]);
  add((await allOf(ports.policySaves)).map(({ value }) => value.by));
  add((await allOf(ports.logEntries)).flatMap(({ value }) => peopleOfEntry(value)));
  return [...found].filter((id) => id !== null && id !== '' && !isFormerUser(id)).sort() as readonly string[];
}

/** The next accounts that the app keeps, in the order of their ids and after the given one. */
export type NextAccounts = (after: string | null, limit: number) => Promise<readonly string[]>;

/** Goes through all accounts. What is outside of cases is read at the first call only. */
export function createNextAccounts(ports: FindAccountsPorts): NextAccounts {
  let outside: readonly string[] | null = null;
  return async (after, limit) => {
    outside ??= await accountsOutsideCases(ports);
    const onCases = await ports.casePeople.accountsAfter(after, limit);
    const others = outside.filter((id) => after === null || id > after);
    return [...new Set([...onCases, ...others])].sort().slice(0, limit);
  };
}
