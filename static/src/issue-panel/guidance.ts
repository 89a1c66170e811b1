import type { TrackedPanel } from '../../../src/contract/panel';
import { momentText } from '../../../src/wording/moments';
import { severityName, submissionStateName } from '../../../src/wording/names';
import { closedAs, startsBy } from './clock-moments';
import type { TrackedState } from './panel-state';

/** What has to be done for a fix to stop the clock. */
function howToStop({ submission }: TrackedPanel): string {
  return submission === null ? 'resolve this issue' : 'resolve this issue or the submission in Bugcrowd';
}

function subjectOf({ submission }: TrackedPanel): string {
  return submission === null ? 'issue' : 'submission';
}

function waitingForSeverity({ clock }: TrackedPanel): string {
  const counted =
    clock.startedAt === null
      ? 'It counts from the start of the clock, not from the rating.'
      : 'It counts from the start of the clock, which lies in the past already.';
  return `Bugcrowd has not rated this submission, so there is no due date yet. Rate it there, with a priority or a CVSS score, and the date appears. ${counted}`;
}

function waitingForStart({ clock, severity, policy }: TrackedPanel): string {
  if (severity !== null && clock.deadline === null && policy.fixTargets[severity] === null)
    return `The clock has not started, and the policy sets no target for severity ${severityName(severity)}. There is nothing to do unless the severity changes.`;
  const latest = startsBy(clock);
  const start =
    latest === null
      ? 'The clock starts when the submission is triaged.'
      : `The clock starts when the submission is triaged, at the latest on ${momentText(latest, policy.timeZone)}.`;
  return clock.provisional
    ? `${start} Until then the due date is provisional: an earlier triage brings it forward.`
    : `${start} Triage it in Bugcrowd to get a due date.`;
}

function withoutTarget(view: TrackedPanel): string {
  const { clock, severity, policy } = view;
  const subject = subjectOf(view);
  if (severity !== null && policy.fixTargets[severity] !== null)
    return `The ${subject} was fixed before it had a severity with a target, so no deadline applies. There is nothing left to do.`;
  const none =
    severity === null
      ? 'There is no severity to look up a target for, so no due date applies.'
      : `The policy sets no target for severity ${severityName(severity)}, so there is no due date.`;
  return clock.explanation.some(({ kind }) => kind === 'fixed')
    ? `${none} The ${subject} is fixed; there is nothing left to do.`
    : `${none} There is nothing to do unless the severity changes.`;
}

/** What a state means for this issue, and what to do next. */
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
      return `Most of the time is used. Release the fix before the due date and ${howToStop(view)}; if that cannot be done in time, tell whoever owns the policy now.`;
    case 'breached':
      return `The deadline has passed without a fix. Release the fix and ${howToStop(view)}; the clock then ends as missed. Tell whoever owns the policy that it is late.`;
    case 'paused':
      return 'The clock is on hold, so there is no due date for now. It goes on when somebody who may edit this issue resumes it here.';
    case 'met':
      return view.clock.deadline === null
        ? 'The fix came before the clock had started. There is nothing left to do.'
        : 'The fix came before the deadline. There is nothing left to do.';
    case 'missed':
      return 'The fix came after the deadline, and the clock has stopped. Note on this issue why it was late, for whoever reviews it.';
    case 'cancelled': {
      const closed = closedAs(view.clock);
      const reason = closed === null ? '' : ` as “${submissionStateName(closed)}”`;
      return `The ${subjectOf(view)} was closed without a fix${reason}, so no deadline applies. There is nothing left to do.`;
    }
  }
}
