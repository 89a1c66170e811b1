import type { TrackedPanel } from '../../../../src/contract/panel';
import { clockName } from '../../../../src/wording/clock-names';
import { momentText } from '../../../../src/wording/moments';
import { severityName, submissionStateName } from '../../../../src/wording/names';
import { closedAs, startsBy } from '../model/clock-moments';
import type { ClockFace, PanelModel } from '../model/panel-model';

/** How a fix stops the clock. */
function howToStop({ submission, source }: TrackedPanel): string {
  return submission === null ? 'resolve this issue' : `resolve this issue or the ${source.name} submission`;
}

function subjectOf({ submission }: TrackedPanel): string {
  return submission === null ? 'issue' : 'submission';
}

function waitingForSeverity({ clock, source }: TrackedPanel): string {
  const counted =
    clock.startedAt === null
      ? 'The date counts from the start of the clock.'
      : 'The clock is already running.';
  return `${counted} Rate the submission in ${source.name} or set its severity here to get a due date.`;
}

function waitingForStart(view: TrackedPanel): string {
  const { clock, severity, policy, source } = view;
  if (severity !== null && clock.deadline === null && policy.fixTargets[severity] === null)
    return `The policy sets no target for severity ${severityName(severity)}. No action is needed unless the severity changes.`;
  const latest = startsBy(clock);
  const triage = `Triage the submission in ${source.name}`;
  return latest === null
    ? `${triage} to start the clock.`
    : `The clock starts by itself on ${momentText(latest, policy.timeZone)}. ${triage} to start it earlier.`;
}

function withoutTarget(view: TrackedPanel): string {
  const { clock, severity, policy } = view;
  const subject = subjectOf(view);
  if (severity !== null && policy.fixTargets[severity] !== null)
    return `The ${subject} was fixed before it had a severity with a target. No action is needed.`;
  const none =
    severity === null
      ? 'There is no severity to look up a target for.'
      : `The policy sets no target for severity ${severityName(severity)}.`;
  return clock.explanation.some(({ kind }) => kind === 'fixed')
    ? `${none} The ${subject} is fixed; no action is needed.`
    : `${none} No action is needed unless the severity changes.`;
}

/** What the fix needs next. */
function fixStep(view: TrackedPanel, { state }: ClockFace): string {
  switch (state) {
    case 'no-severity':
      return waitingForSeverity(view);
    case 'not-started':
      return waitingForStart(view);
    case 'no-target':
      return withoutTarget(view);
    case 'on-track':
      return `Release the fix by the due date, then ${howToStop(view)}.`;
    case 'at-risk':
      return view.dateRequest === null
        ? 'Less than 25% of the time is left. Can’t make it? Request an extension now.'
        : 'Less than 25% of the time is left, and the due date stays until the request is decided.';
    case 'breached':
      return `Release the fix, ${howToStop(view)}, and tell the policy owner.`;
    case 'paused':
      return 'There is no due date while the clock is paused. Anyone who can edit this issue can resume it.';
    case 'met':
      return 'No action is needed.';
    case 'missed':
      return 'Add a comment on this issue that explains the delay.';
    case 'cancelled': {
      const closed = closedAs(view.clock);
      const reason = closed === null ? '' : ` as “${submissionStateName(closed)}”`;
      return `The ${subjectOf(view)} was closed without a fix${reason}. No action is needed.`;
    }
  }
}

function answerNeeds(name: ClockFace['name'], { source }: TrackedPanel): string {
  switch (name) {
    case 'first-response':
      return 'Answer the reporter, then record the first response here.';
    case 'triage':
      return `Triage the submission in ${source.name}.`;
    default:
      return '“Why this date” says what it counts.';
  }
}

/** What to do next, by the most urgent of the clocks. */
export function nextStep(view: TrackedPanel, { fix, others, worst }: PanelModel): string {
  const face = others.find(({ name }) => name === worst);
  if (face === undefined) return fixStep(view, fix);
  const name = clockName(face.name, face.label ?? undefined);
  const state = face.state === 'breached' ? 'is overdue' : 'is due first';
  return `${name} ${state}. ${answerNeeds(face.name, view)}`;
}
