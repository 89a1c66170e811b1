import type { ClockBase } from './clock-base';
import { emptyFold, start, type FixFold } from './fix-fold';
import type { Acceleration, Policy } from './policy';

/** What an acceleration's deadline is worked out from, beside the policy's own fold. */
export interface AcceleratedFold {
  readonly acceleration: Acceleration;
  /** The policy with the acceleration's targets as the only ones. */
  readonly policy: Policy;
  readonly isHeld: boolean;
  /** Follows the timeline whether the flag holds or not; with `from: flag` it never starts. */
  readonly waiting: FixFold;
  /** With `from: flag`, the fold since the flag holds; it starts at the flag, or at a later base. */
  readonly sinceFlag: FixFold | null;
}

/** The folds of a policy's accelerations at the beginning of a timeline. */
export function acceleratedFolds(policy: Policy): readonly AcceleratedFold[] {
  return (policy.accelerations ?? []).map((acceleration) => ({
    acceleration,
    policy: { ...policy, targets: acceleration.targets },
    isHeld: false,
    waiting: emptyFold,
    sinceFlag: null,
  }));
}

/** The fold that gives the acceleration's deadline; `null` while its flag does not hold. */
export function heldFold({ acceleration, isHeld, waiting, sinceFlag }: AcceleratedFold): FixFold | null {
  if (!isHeld) return null;
  return acceleration.from === 'base' ? waiting : sinceFlag;
}

/** Applies the same change to every fold of an acceleration. */
export function mapFolds(
  accelerated: AcceleratedFold,
  change: (policy: Policy, fold: FixFold) => FixFold,
): AcceleratedFold {
  const { policy, waiting, sinceFlag } = accelerated;
  return {
    ...accelerated,
    waiting: change(policy, waiting),
    sinceFlag: sinceFlag === null ? null : change(policy, sinceFlag),
  };
}

/** Starts the folds that count from the base. */
export function startAtBase(
  accelerated: AcceleratedFold,
  base: ClockBase,
  submittedMs: number,
): AcceleratedFold {
  const started = (fold: FixFold): FixFold => start(accelerated.policy, fold, base, submittedMs);
  const { acceleration, sinceFlag } = accelerated;
  if (acceleration.from === 'base') return { ...accelerated, waiting: started(accelerated.waiting) };
  return sinceFlag === null ? accelerated : { ...accelerated, sinceFlag: started(sinceFlag) };
}

/**
 * Sets or unsets the flag, which is a change. Where the clock has started, the flag's instant takes the base's place; before that, the
 * acceleration counts from the base.
 * @param startMs the flag's instant, or `null` before the base.
 */
export function setHeld(
  accelerated: AcceleratedFold,
  isHeld: boolean,
  startMs: number | null,
): AcceleratedFold {
  const { acceleration, policy, waiting } = accelerated;
  if (acceleration.from === 'base' || !isHeld) return { ...accelerated, isHeld, sinceFlag: null };
  const sinceFlag =
    startMs === null ? waiting : start(policy, waiting, { atMs: startMs, rule: 'submitted' }, startMs);
  return { ...accelerated, isHeld, sinceFlag };
}
