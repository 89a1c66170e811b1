import type { TrackedPanel } from '../../../src/contract/panel';
import { momentText } from '../../../src/wording/moments';
import { severityName, submissionStateName } from '../../../src/wording/names';
import { closedAs, startsBy } from './clock-moments';
import type { TrackedState } from './panel-state';

/** How a fix stops the clock. */
function howToStop({ submission }: TrackedPanel): string {
  return submission === null ? 'resolve this issue' : 'resolve this issue or the submission';
}

function subjectOf({ submission }: TrackedPanel): string {
  return submission === null ? 'issue' : 'submission';
}

function waitingForSeverity({ clock }: TrackedPanel): string {
  const counted =
    clock.startedAt === null
      ? 'It counts from the start of the clock, not from the rating.'
      : 'It counts from the start of the clock, which is in the past.';
  return `This submission is not rated, so there is no due date yet. Once it has a priority or a CVSS score, the date appears. ${counted}`;
}

function waitingForStart({ clock, severity, policy }: TrackedPanel): string {
  if (severity !== null && clock.deadline === null && policy.fixTargets[severity] === null)
    return `The clock has not started, and the policy sets no target for severity ${severityName(severity)}. No action is needed unless the severity changes.`;
  const latest = startsBy(clock);
  const start =
    latest === null
      ? 'The clock starts when the submission is triaged.'
      : `The clock starts when the submission is triaged, or on ${momentText(latest, policy.timeZone)} if that is earlier.`;
  return clock.provisional
    ? `${start} Until then the due date is provisional: an earlier triage brings it forward.`
    : `${start} Until then it has no due date.`;
}

function withoutTarget(view: TrackedPanel): string {
  const { clock, severity, policy } = view;
  const subject = subjectOf(view);
  if (severity !== null && policy.fixTargets[severity] !== null)
    return `The ${subject} was fixed before it had a severity with a target, so no deadline applies. No action is needed.`;
  const none =
    severity === null
      ? 'There is no severity to look up a target for, so no due date applies.'
      : `The policy sets no target for severity ${severityName(severity)}, so there is no due date.`;
  return clock.explanation.some(({ kind }) => kind === 'fixed')
    ? `${none} The ${subject} is fixed; no action is needed.`
    : `${none} No action is needed unless the severity changes.`;
}

/** The meaning of a state for this issue, and what to do next. */
export function guidanceOf(view: TrackedPanel, state: TrackedState): string {
  switch (state) {
    case 'no-severity':
      return waitingForSeverity(view);
    case 'not-started':
      return waitingForStart(view);
    case 'no-target':
      return withoutTarget(view);
    case 'on-track':
      return `There is time left. Release the fix before the due date, then ${howToStop(view)}: that stops the clock.`;
    case 'at-risk':
      return `Most of the time is used. Release the fix before the due date and ${howToStop(view)}; if you cannot make the date, tell the policy owner now.`;
    case 'breached':
      return `The deadline has passed without a fix. Release the fix and ${howToStop(view)}; the clock then ends as missed. Tell the policy owner that it is late.`;
    case 'paused':
      return 'The clock is paused, so there is no due date for now. Anyone who can edit this issue can resume it here.';
    case 'met':
      return view.clock.deadline === null
        ? 'The fix came before the clock started. No action is needed.'
        : 'The fix came before the deadline. No action is needed.';
    case 'missed':
      return 'The fix came after the deadline, and the clock has stopped. Add a note on this issue that explains the delay.';
    case 'cancelled': {
      const closed = closedAs(view.clock);
      const reason = closed === null ? '' : ` as “${submissionStateName(closed)}”`;
      return `The ${subjectOf(view)} was closed without a fix${reason}, so no deadline applies. No action is needed.`;
    }
  }
}
