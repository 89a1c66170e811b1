import { withoutAccount } from '../privacy/without-account';
import type { Case } from './case';
import type { Outbox } from './outbox';

/** A comment that waits for Jira has the name of the administrator who applied the policy. */
function withoutName(outbox: Outbox | null): Outbox | null {
  if (outbox === null) return null;
  const entries = outbox.entries.map((entry) => {
    const { effect } = entry;
    if (effect.type !== 'comment-on-issue' || effect.cause.by !== 'administrator') return entry;
    return { ...entry, effect: { ...effect, cause: { ...effect.cause, name: null } } };
  });
  return { ...outbox, entries };
}

/**
 * A case without an account: a former user in each of its places.
 * @param former see `formerUser`.
 * @returns the same case if it does not name the account.
 */
export function eraseFromCase(kase: Case, accountId: string, former: string): Case {
  const { people, ...rest } = kase;
  const erased = withoutAccount(rest, accountId, former);
  if (erased === rest) return kase;
  const isAdministrator = kase.policyMigrations.some(({ by }) => by === accountId);
  const outbox = isAdministrator ? withoutName(erased.outbox) : erased.outbox;
  // The store compares them with the people of the case, and so learns whom the index has to forget.
  return { ...erased, outbox, people };
}
