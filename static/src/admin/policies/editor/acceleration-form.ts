import type { Acceleration, Policy } from '../../../../../src/domain/sla/policy';
import { noTargets, toTargetsForm, type TargetsForm } from './target-cells';

/** What a flag asks for, as it is typed. */
export interface AccelerationForm {
  /** The same while it is edited. */
  readonly key: string;
  /** True if somebody added it to the form. */
  readonly isNew: boolean;
  readonly when: string;
  readonly from: Acceleration['from'];
  /** Those of the fix. */
  readonly targets: TargetsForm;
}

/** @param week the working week of the form as JSON, if it has one. */
export function toAccelerations(
  { accelerations = [] }: Policy,
  week: string | null,
): readonly AccelerationForm[] {
  return accelerations.map(({ when, from, targets: { fix } }, index) => ({
    key: String(index),
    isNew: false,
    when,
    from,
    targets: toTargetsForm(fix, week),
  }));
}

/** One that somebody adds. */
export function newAcceleration(key: string): AccelerationForm {
  return { key, isNew: true, when: '', from: 'flag', targets: noTargets };
}
