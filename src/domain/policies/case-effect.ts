import type { Case } from '../cases/case';
import type { NamedPolicy } from '../cases/policy-change';
import type { Connection } from '../connections/connection';
import type { Elsewhere } from './application-plan';
import { readCase } from '../issues/issue-view';
import { policyWeakens } from '../cases/weakens';
import { mayDecideAlone } from '../panel/approval';
import { hasEnded } from '../sla/has-ended';
import type { Instant } from '../sla/instant';
import type { Policy } from '../sla/policy';
import type { Severity } from '../sla/severity';

/** A case's date under a policy. */
export interface CaseDate {
  readonly dueDate: string | null;
  readonly isBreached: boolean;
}

/** What rules say about an open case now. */
export interface RuleEffect {
  /** Names of the rule that chose for it and of the one that matches now; `null` for none. */
  readonly before: string | null;
  readonly now: string | null;
  readonly policy: { readonly before: NamedPolicy; readonly after: NamedPolicy };
  readonly elsewhere: Elsewhere | null;
  /** False if applying the rules changes nothing: the issue is only in another project. */
  readonly changes: boolean;
}

/** An open case's dates under two policies. */
export interface CaseEffect {
  readonly issueKey: string;
  readonly severity: Severity | null;
  readonly before: CaseDate;
  readonly after: CaseDate;
  /** Days by which the date comes earlier; negative if later, 0 if one of the two is missing. */
  readonly daysEarlier: number;
  /** True if the change would wait for an approver, because a clock would end later. */
  readonly waits: boolean;
  /** Lacks where a policy is applied, and not rules. */
  readonly rule?: RuleEffect;
}

const DAY_MS = 86_400_000;

function daysBetween(from: string | null, to: string | null): number {
  return from === null || to === null ? 0 : Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** True if a case has ended under the policy that it follows, so that nothing is applied to it. */
export function hasEndedUnder(policy: Policy, kase: Case, connection: Connection, now: Instant): boolean {
  return hasEnded(readCase(kase, connection, policy, now).clock);
}

/**
 * Effect of another policy on an open case; `null` if the case has ended or has no issue.
 * @param by account id of who would apply it; `null` if nobody would.
 */
export function effectOn(
  kase: Case,
  connection: Connection,
  policies: { readonly before: Policy; readonly after: Policy },
  now: Instant,
  by: string | null,
): CaseEffect | null {
  if (kase.issue === null) return null;
  const [before, after] = [policies.before, policies.after].map((policy) => {
    const { clock, view } = readCase(kase, connection, policy, now);
    return { clock, severity: view.severity };
  });
  if (before === undefined || after === undefined || hasEnded(before.clock)) return null;
  const [from, to] = [before.clock.dueDate, after.clock.dueDate];
  return {
    issueKey: kase.issue.key,
    severity: after.severity,
    before: { dueDate: from, isBreached: before.clock.state === 'breached' },
    after: { dueDate: to, isBreached: after.clock.state === 'breached' },
    daysEarlier: daysBetween(to, from),
    waits:
      by !== null &&
      !mayDecideAlone(connection, by) &&
      policyWeakens(kase, policies.before, policies.after, now),
  };
}

/** True if a case would become overdue immediately. */
export function breachesAtOnce({ before, after }: CaseEffect): boolean {
  return after.isBreached && !before.isBreached;
}

function byImpact(a: CaseEffect, b: CaseEffect): number {
  return b.daysEarlier - a.daysEarlier || Number(breachesAtOnce(b)) - Number(breachesAtOnce(a));
}

const MAX_WORST = 10;

/** Sorts by impact: the largest moves to an earlier date first, then cases that become overdue immediately. */
export function worstOf(effects: readonly CaseEffect[]): readonly CaseEffect[] {
  return effects
    .filter((effect) => effect.daysEarlier > 0 || breachesAtOnce(effect))
    .sort(byImpact)
    .slice(0, MAX_WORST);
}

/**
 * All cases whose date changes, that become overdue immediately, that wait for an approver, or about which rules have
 * something to say, in the same order; later dates go last.
 */
export function changedBy(effects: readonly CaseEffect[]): readonly CaseEffect[] {
  return effects
    .filter(
      (effect) =>
        effect.rule !== undefined ||
        effect.waits ||
        effect.before.dueDate !== effect.after.dueDate ||
        breachesAtOnce(effect),
    )
    .sort(byImpact);
}
