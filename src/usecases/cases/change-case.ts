import type { Case } from '../../domain/cases/case';
import type { Connection } from '../../domain/connections/connection';
import type { CaseDecision, Situation } from '../../domain/decide/decide-case';
import type { Policy } from '../../domain/sla/policy';
import { applyDecision } from './apply-decision';
import { policyFor } from './case-context';
import { finishOutbox } from './finish-outbox';
import type { ChangeCasePorts } from './ports';
import { saveCase } from './save-case';

/** A change that does not fit the case as it is. */
export interface Refused<R> {
  readonly outcome: 'refused';
  readonly because: R;
}

type Decision<R> = CaseDecision | Refused<R>;

/** What is its own about a change: a delivery, a change in Jira, a check, a policy, an action on the panel. */
export interface CaseChange<R = never> {
  readonly decide: (known: Case | null, where: Situation) => Decision<R> | Promise<Decision<R>>;
  /** The case as it is stored, where whoever asks has read it; `null` where there is none. */
  readonly stored?: Case | null;
  /** The connection, where whoever asks has read it; else the case's own. */
  readonly connection?: Connection;
  /** The policy of a case that is new; else the one that it has pinned or will pin. */
  readonly policy?: Policy;
  /** True where the case as it is stored is left alone. */
  readonly isLeft?: (stored: Case) => boolean;
  /** Done before Jira is told anything. */
  readonly beforeTelling?: () => Promise<void>;
  /** The case goes back to what it was where Jira has turned the write away before anything was done. */
  readonly takesBack?: boolean;
}

export type Changed<R = never> =
  /** There is no case, or nobody follows it any more. */
  | { readonly type: 'gone' | 'left' }
  /** An earlier attempt has to settle first. */
  | { readonly type: 'wait'; readonly afterSeconds: number }
  | {
      readonly type: 'decided';
      readonly decision: Decision<R>;
      /** As it was stored, and as it was decided on once what had begun was finished. */
      readonly stored: Case | null;
      readonly known: Case | null;
      /** True where effects of an earlier attempt were done now. */
      readonly finished: boolean;
      /** As it is now. */
      readonly kase: Case | null;
    };

/** A case whose connection is gone stays as evidence, and need not be looked at every hour. */
async function leave(stored: Case, ports: ChangeCasePorts): Promise<{ readonly type: 'left' }> {
  if (stored.nextCheckAt !== null) await saveCase({ ...stored, nextCheckAt: null }, ports.cases);
  return { type: 'left' };
}

/**
 * Changes a case, the one way there is: load, finish what had begun, read policy and connection, decide, save with the
 * outbox, tell Jira, mark as done. Safe to repeat, and safe to be cut off between any two steps.
 * @param key of the case.
 * @throws CallFailedError where Jira refuses or fails, or the policy is gone; CaseConflictError where somebody else wrote
 * the case; whatever the storage throws.
 */
export async function changeCase<R = never>(
  key: string,
  change: CaseChange<R>,
  ports: ChangeCasePorts,
): Promise<Changed<R>> {
  const stored = change.stored === undefined ? await ports.cases.load(key) : change.stored;
  if (stored !== null && change.isLeft?.(stored) === true) return { type: 'left' };
  if (stored === null && change.connection === undefined) return { type: 'gone' };
  const connection = change.connection ?? (stored && (await ports.connections.load(stored.connectionId)));
  if (connection === null) return stored === null ? { type: 'gone' } : leave(stored, ports);
  const ready = await finishOutbox(stored, connection, ports);
  if (ready.type === 'wait') return { type: 'wait', afterSeconds: ready.seconds };
  const { kase: known, found, finished } = ready;
  const policy = change.policy ?? (await policyFor(known, connection, ports.policies));
  const traits = ports.sources.traitsOf((known ?? connection).source);
  const decision = await change.decide(known, { connection, policy, now: ports.now(), traits });
  const decided = { type: 'decided', decision, stored, known, finished } as const;
  if (decision.outcome === 'refused') return { ...decided, kase: known };
  if (decision.outcome === 'create' || decision.outcome === 'update') await change.beforeTelling?.();
  const before = { known, found, takesBack: change.takesBack === true };
  return { ...decided, kase: await applyDecision(decision, connection, ports, before) };
}
