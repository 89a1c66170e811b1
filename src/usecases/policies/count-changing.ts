import { routed } from '../../domain/connections/case-route';
import type { Connection } from '../../domain/connections/connection';
import { assignmentOf, type ApplicationPlan } from '../../domain/policies/application-plan';
import { hasEndedUnder } from '../../domain/policies/case-effect';
import type { Case } from '../../domain/cases/case';
import type { ConnectionStore, Now, PolicyStore } from '../base/ports';
import { findPolicy } from '../cases/case-context';
import type { CaseStore } from '../cases/ports';
import { readingOnce } from '../base/reading-once';

export interface CountChangingPorts {
  readonly now: Now;
  readonly policies: PolicyStore;
  readonly connections: Pick<ConnectionStore, 'load'>;
  readonly cases: Pick<CaseStore, 'openOf'>;
}

/** How many open cases something changes, as its preview counts them. */
export interface Changing {
  readonly counted: number;
  /** True if there are more open cases than one call reads; the rest was not counted. */
  readonly more: boolean;
}

/** Pages that are read to count cases: two thousand open cases. */
export const MAX_PAGES = 20;

async function isCounted(
  kase: Case,
  { plan, connection }: { readonly plan: ApplicationPlan; readonly connection: Connection },
  { now, policies }: Pick<CountChangingPorts, 'now' | 'policies'>,
): Promise<boolean> {
  if (assignmentOf(kase, plan) === null) return false;
  const policy = await findPolicy(kase, connection, policies);
  return policy !== null && !hasEndedUnder(policy, kase, routed(connection, kase.route), now());
}

/** Counts the open cases that a plan would change, without those whose policy is missing. Writes nothing. */
export async function countChanging(
  plan: ApplicationPlan,
  connectionIds: readonly string[],
  ports: CountChangingPorts,
): Promise<Changing> {
  const reading = { ...ports, policies: readingOnce(ports.policies) };
  let [counted, pages] = [0, 0];
  for (const connectionId of connectionIds) {
    const connection = await ports.connections.load(connectionId);
    let cursor: string | null = null;
    do {
      if (connection === null) break;
      if (pages === MAX_PAGES) return { counted, more: true };
      const page: Awaited<ReturnType<CaseStore['openOf']>> = await ports.cases.openOf(connectionId, cursor);
      for (const kase of page.cases) if (await isCounted(kase, { plan, connection }, reading)) counted += 1;
      pages += 1;
      cursor = page.cursor;
    } while (cursor !== null);
  }
  return { counted, more: false };
}
