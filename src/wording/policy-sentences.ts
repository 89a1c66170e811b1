import type { Policy, Targets } from '../domain/sla/policy';
import { severities } from '../domain/sla/severity';
import { spokenName } from './clock-names';
import { durationText } from './moments';
import { severityName } from './names';

/** Describes a policy in sentences, the same on every page. */

/** The start of a fix clock. */
export function clockStartSentence(clockBase: Policy['clockBase'], triageWindowDays: number | null): string {
  if (clockBase === 'submitted') return 'The clock starts when the submission is reported.';
  const event =
    clockBase === 'triaged'
      ? 'the submission is triaged'
      : `the milestone “${spokenName(clockBase.replace('reached:', ''))}” is reached`;
  if (triageWindowDays === null) return `The clock starts when ${event}.`;
  return `The clock starts when ${event}, or ${durationText({ days: triageWindowDays })} after submission if that is earlier.`;
}

/** The effect of a severity change on the deadline. */
export function severityChangeSentence(severityChange: Policy['severityChange']): string {
  switch (severityChange) {
    case 'earlier-of':
      return 'Raising severity can only move the date earlier: its target counts from the change. Lowering it recounts from the start of the clock.';
    case 'from-start':
      return 'When the severity changes, the new target counts from the start of the clock.';
    case 'restart':
      return 'When the severity changes, the new target counts from the change.';
  }
}

/** What happens to the date when a finding is reopened. */
export function reopenSentence(reopen: Policy['reopen']): string {
  switch (reopen) {
    case 'original':
      return 'When it is reopened, the old date applies as if it had never been closed.';
    case 'resume':
      return 'When it is reopened, the clock continues: the time it was closed does not count.';
    case 'restart':
      return 'When it is reopened, the target restarts in full.';
  }
}

export function pauseSentence(allowPause: boolean): string {
  return allowPause
    ? 'People may pause the clock; the date moves by the length of the pause.'
    : 'The clock cannot be paused.';
}

/** `7, 3, and 1 days` */
function daysList(days: readonly number[]): string {
  const unit = days.length === 1 && days[0] === 1 ? 'day' : 'days';
  return `${new Intl.ListFormat('en').format(days.map(String))} ${unit}`;
}

/** The schedule of deadline notices. */
export function noticesSentence(notices: Policy['notices']): string {
  if (notices === undefined)
    return 'Notices come 3 days before the deadline, at the deadline, and 1, 2, 4, 8 … days after it.';
  const { beforeDays, afterDays } = notices;
  const before = beforeDays.length === 0 ? '' : ` ${daysList(beforeDays)} before the deadline,`;
  const after = afterDays.length === 0 ? '' : `, and ${daysList(afterDays)} after it`;
  return `Notices come${before} at the deadline${after}.`;
}

/**
 * `Critical 10 days, High 28 days, Informational none`: a target by severity, and without one if there is such. One
 * duration for all of them is `90 days at any severity and without one`.
 */
export function targetsText(targets: Targets): string {
  const texts = [...severities, 'unrated' as const].map((row) => {
    const duration = targets[row] ?? null;
    return duration === null ? null : durationText(duration);
  });
  const [first = null] = texts;
  if (first !== null && texts.every((text) => text === first))
    return `${first} at any severity and without one`;
  const rated = severities.map((severity, index) => `${severityName(severity)} ${texts[index] ?? 'none'}`);
  const unrated = texts.at(-1) ?? null;
  return [...rated, ...(unrated === null ? [] : [`no severity yet ${unrated}`])].join(', ');
}
