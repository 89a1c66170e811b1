import type { Case } from '../../domain/cases/case';
import { routed } from '../../domain/connections/case-route';
import type { Connection } from '../../domain/connections/connection';
import type { CaseDecision, Situation } from '../../domain/decide/decide-case';
import type { Instant } from '../../domain/sla/instant';
import type { Policy } from '../../domain/sla/policy';
import { IssueUnseenError } from '../errors/issue-unseen-error';
import { applyDecision } from './apply-decision';
import { policyFor } from './case-context';
import { followAgain } from './follow-again';
import { finishOutbox } from './finish-outbox';
import { leaveCase } from './leave-case';
import { missIssue } from './lost-issue';
import { nameRoute } from './name-route';
import type { ChangeCasePorts } from './ports';

/** A change that does not fit the present state of the case. */
export interface Refused<R> {
  readonly outcome: 'refused';
  readonly because: R;
}

type Decision<R> = CaseDecision | Refused<R>;

/** The specific parts of a change: for a delivery, a change in Jira, a check, a policy or a panel action. */
export interface CaseChange<R = never> {
  readonly decide: (known: Case | null, where: Situation) => Decision<R> | Promise<Decision<R>>;
  /** The stored case, if the caller has read it; `null` if there is none. */
  readonly stored?: Case | null;
  /** The connection as it is for all its cases, if the caller has read it; by default the case's own. */
  readonly connection?: Connection;
  /** The policy of a new case; by default the one that the case has pinned or will pin. */
  readonly policy?: Policy;
  /** When it happened, where it is news of the source. */
  readonly newsAt?: Instant;
  /** True if the stored case is not to be changed. */
  readonly isLeft?: (stored: Case) => boolean;
  /** Called before the first write to Jira. */
  readonly beforeWriting?: () => Promise<void>;
  /** True if the case is restored when Jira refuses the write before anything was done. */
  readonly undoesOnRefusal?: boolean;
}

export type Changed<R = never> =
  /** There is no case, or it is no longer followed. */
  | { readonly type: 'gone' }
  | {
      readonly type: 'left';
      /** True if what its issue shows of the clock was taken back just now. */
      readonly isTakenBack: boolean;
    }
  /** An earlier attempt has to settle first. */
  | { readonly type: 'wait'; readonly afterSeconds: number }
  | {
      readonly type: 'decided';
      readonly decision: Decision<R>;
      /** The stored case, and the case after an unfinished outbox was completed, on which the decision was made. */
      readonly stored: Case | null;
      readonly known: Case | null;
      /** True if effects of an earlier attempt were done now. */
      readonly finished: boolean;
      /** The case now. */
      readonly kase: Case | null;
      /** The connection as it is for all its cases. */
      readonly connection: Connection;
    };

/**
 * The only function that changes a case: load, finish a pending outbox, read policy and connection, decide, save with
 * the new outbox, write to Jira, mark as done. Safe to repeat, and to interrupt between any two steps.
 * @param key of the case.
 * @throws CallFailedError if Jira refuses or fails, or the policy is missing; CaseConflictError if the case was written
 * in between; any error of the storage.
 */
export async function changeCase<R = never>(
  key: string,
  change: CaseChange<R>,
  ports: ChangeCasePorts,
): Promise<Changed<R>> {
  try {
    return await attempt(key, change, change.stored, ports);
  } catch (error) {
    if (!(error instanceof IssueUnseenError)) throw error;
    const missed = await missIssue(key, error, change.newsAt ?? null, ports);
    if (missed === 'unseen') throw error;
    return attempt(key, change, undefined, ports);
  }
}

async function attempt<R>(
  key: string,
  change: CaseChange<R>,
  given: Case | null | undefined,
  ports: ChangeCasePorts,
): Promise<Changed<R>> {
  const stored = given === undefined ? await ports.cases.load(key) : given;
  if (stored !== null && change.isLeft?.(stored) === true) return { type: 'left', isTakenBack: false };
  if (stored === null && change.connection === undefined) return { type: 'gone' };
  const own = change.connection ?? (stored && (await ports.connections.load(stored.connectionId)));
  if (own === null) {
    if (stored === null) return { type: 'gone' };
    return { type: 'left', isTakenBack: await leaveCase(stored, ports) };
  }
  const connection = routed(own, stored?.route);
  const ready = await finishOutbox(stored, connection, ports);
  if (ready.type === 'wait') return { type: 'wait', afterSeconds: ready.seconds };
  const { kase: settled, finished } = ready;
  const policy = change.policy ?? (await policyFor(settled, connection, ports.policies));
  const known = await followAgain(settled, connection, policy, ports);
  const found = ready.found || known !== settled;
  const traits = ports.sources.traitsOf((known ?? connection).source);
  const decision = await change.decide(known, { connection, policy, now: ports.now(), traits });
  const decided = { type: 'decided', decision, stored, known, finished, connection: own } as const;
  if (decision.outcome === 'refused') return { ...decided, kase: known };
  if (decision.outcome === 'create' || decision.outcome === 'update') await change.beforeWriting?.();
  const before = { known, found, undoesOnRefusal: change.undoesOnRefusal === true };
  const where = 'kase' in decision ? routed(own, decision.kase.route) : connection;
  const route = decision.outcome === 'create' ? decision.kase.route : null;
  const apply = (): Promise<Case | null> => applyDecision(decision, where, ports, before);
  return { ...decided, kase: await nameRoute(route, apply) };
}
