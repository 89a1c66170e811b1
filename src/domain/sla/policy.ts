import type { Severity } from './severity';

/**
 * The clocks that every policy knows. `fix`: until the bug is fixed; `triage`: until somebody has looked;
 * `first-response`: until somebody has answered.
 */
export const targetNames = ['fix', 'triage', 'first-response'] as const;
export type TargetName = (typeof targetNames)[number];

/** A target name, or the name of a clock that the policy defines in `clocks`. */
export type ClockName = string;

/** `[a-z][a-z0-9-]{0,30}`: what a policy calls its own clocks, milestones and flags. */
export type OwnName = string;

/** A milestone of the policy, such as `reached:rewarded`. */
export type MilestoneMoment = `reached:${OwnName}`;

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** Local times `HH:MM`; the close may be `24:00`. Includes its opening, excludes its close. */
export type WorkingInterval = readonly [opens: string, closes: string];

export interface BusinessCalendar {
  readonly timeZone: string;
  readonly week: Readonly<Partial<Record<Weekday, readonly WorkingInterval[]>>>;
  /** Local dates `YYYY-MM-DD` without working time. */
  readonly holidays?: readonly string[];
  /** Working intervals of single local dates, in place of the week's, also on a holiday; `[]` is a day off. */
  readonly special?: Readonly<Record<string, readonly WorkingInterval[]>>;
}

export type Calendar = '24x7' | BusinessCalendar;

/** A whole number of days, hours or months, on a calendar; `24x7` if left out. Months have no other. */
export type Duration =
  | { readonly days: number; readonly calendar?: Calendar }
  | { readonly hours: number; readonly calendar?: Calendar }
  | { readonly months: number; readonly calendar?: '24x7' };

/**
 * Duration per severity, and `unrated` while none is known. Left out or `null` means no target, which is not a target
 * of zero.
 */
export type Targets = Readonly<Partial<Record<Severity | 'unrated', Duration | null>>>;

/** Where a clock of the policy's own starts; `base` is the first base of the fix clock. */
export type ClockStart = 'submitted' | 'base' | 'fixed' | MilestoneMoment;

/** An event that ends a clock of the policy's own. */
export type ClockStop = 'triaged' | 'first-response' | 'fixed' | MilestoneMoment;

/** A clock that the policy defines; its durations are the targets of the same name. */
export interface OwnClock {
  readonly starts: ClockStart;
  /** At least one; the first of them at or after the start ends the clock. */
  readonly stops: readonly ClockStop[];
  /** What people read instead of the name. */
  readonly label?: string;
}

/** While its flag holds, the fix is due by these targets too, if they are earlier. */
export interface Acceleration {
  readonly when: OwnName;
  /** Counted from the flag, or from the base as if the flag had always held. */
  readonly from: 'flag' | 'base';
  readonly targets: { readonly fix?: Targets };
}

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
  readonly clockBase: 'submitted' | 'triaged' | MilestoneMoment;
  /** Unless `clockBase` is the submission, the clock starts at the latest this many 24x7 days after submission. */
  readonly triageWindowDays?: number;
  readonly targets: Readonly<Partial<Record<ClockName, Targets>>>;
  /** Clocks beside the three that every policy knows. */
  readonly clocks?: Readonly<Partial<Record<OwnName, OwnClock>>>;
  readonly accelerations?: readonly Acceleration[];
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

/** The policy and version of a label. */
export function policyRefOf(label: string): PolicyRef {
  const at = label.lastIndexOf('@');
  return { id: label.slice(0, at), version: Number(label.slice(at + 1)) };
}

/** A clock of the policy's own by name; `undefined` for another name, such as one that every object inherits. */
export function ownClockOf({ clocks }: Pick<Policy, 'clocks'>, name: ClockName): OwnClock | undefined {
  return clocks !== undefined && Object.hasOwn(clocks, name) ? clocks[name] : undefined;
}

/** The clocks of a policy beside the fix, which every case has: those with targets, then the policy's own. */
export function answerClocksOf(policy: Pick<Policy, 'targets' | 'clocks'>): readonly ClockName[] {
  return [
    ...targetNames.filter((name) => name !== 'fix' && policy.targets[name] !== undefined),
    ...Object.keys(policy.clocks ?? {}),
  ];
}

/** The policy's duration for a clock and severity, of which `null` is none yet; `null` without a duration. */
export function targetOf(policy: Policy, clock: ClockName, severity: Severity | null): Duration | null {
  return policy.targets[clock]?.[severity ?? 'unrated'] ?? null;
}
