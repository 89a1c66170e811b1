import type { Severity } from './severity';

/**
 * `fix`: until the bug is fixed; `triage`: until somebody has looked; `first-response`: until somebody has answered.
 */
export const targetNames = ['fix', 'triage', 'first-response'] as const;
export type TargetName = (typeof targetNames)[number];

/** Targets that are met by an answer. */
export type AnswerTarget = Exclude<TargetName, 'fix'>;

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** Local times `HH:MM`; the close may be `24:00`. Includes its opening, excludes its close. */
export type WorkingInterval = readonly [opens: string, closes: string];

export interface BusinessCalendar {
  readonly timeZone: string;
  readonly week: Readonly<Partial<Record<Weekday, readonly WorkingInterval[]>>>;
  /** Local dates `YYYY-MM-DD` without working time. */
  readonly holidays?: readonly string[];
}

export type Calendar = '24x7' | BusinessCalendar;

/** A whole number of days or hours, on a calendar; `24x7` if left out. */
export type Duration =
  | { readonly days: number; readonly calendar?: Calendar }
  | { readonly hours: number; readonly calendar?: Calendar };

/** Duration per severity. Left out or `null` means no target, which is not a target of zero. */
export type Targets = Readonly<Partial<Record<Severity, Duration | null>>>;

export interface Notices {
  readonly beforeDays: readonly number[];
  readonly afterDays: readonly number[];
}

/** A named, versioned document that determines every deadline. */
export interface Policy {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** Address of the published policy; not used in computing. */
  readonly sourceUrl?: string;
  /** Local date from which the published policy applies; not used in computing. */
  readonly inForceFrom?: string;
  /** IANA name: the zone of the due date and of calendar days. */
  readonly timeZone: string;
  readonly clockBase: 'submitted' | 'triaged';
  /** With `clockBase: triaged`, the clock starts at the latest this many 24x7 days after submission. */
  readonly triageWindowDays?: number;
  readonly targets: Readonly<Partial<Record<TargetName, Targets>>>;
  readonly severityChange: 'earlier-of' | 'from-start' | 'restart';
  readonly reopen: 'original' | 'resume' | 'restart';
  readonly allowPause: boolean;
  readonly notices?: Notices;
}

/** The policy and version that were current when the clock of a case started. */
export interface PolicyRef {
  readonly id: string;
  readonly version: number;
}

/** `marketplace-cloud-2026@1`, the spelling used in Jira's issue property. */
export function policyLabel(policy: PolicyRef): string {
  return `${policy.id}@${policy.version}`;
}

/** The clocks of a policy beside the fix, which every case has. */
export function answerTargetsOf({ targets }: Pick<Policy, 'targets'>): readonly AnswerTarget[] {
  return targetNames.filter((name) => name !== 'fix').filter((name) => targets[name] !== undefined);
}

/** The policy's duration for a target and severity; `null` without one. */
export function targetOf(policy: Policy, target: TargetName, severity: Severity): Duration | null {
  return policy.targets[target]?.[severity] ?? null;
}
