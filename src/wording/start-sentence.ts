import type { StepOf } from '../domain/sla/clock';
import type { ClockStart, MilestoneMoment } from '../domain/sla/policy';
import { spokenName } from './clock-names';
import { durationText, momentText } from './moments';

/** A milestone such as `reached:paid` in words. */
export function milestoneText(moment: MilestoneMoment, article: 'the' | 'The' = 'the'): string {
  return `${article} milestone “${spokenName(moment.replace('reached:', ''))}”`;
}

function startsWhen(awaited: MilestoneMoment | undefined): string {
  return awaited === undefined ? 'the submission is triaged' : `${milestoneText(awaited)} is reached`;
}

function didNotStart(awaited: MilestoneMoment | undefined): string {
  return awaited === undefined ? 'it was not triaged' : `${milestoneText(awaited)} was not reached`;
}

/** When the fix clock started, or will start, and by which rule. */
export function baseSentence({ at, detail }: StepOf<'base'>, timeZone: string): string {
  const moment = momentText(at, timeZone);
  const window = detail.triageWindowDays === undefined ? '' : durationText({ days: detail.triageWindowDays });
  const submitted = momentText(detail.submittedAt, timeZone);
  if (detail.provisional)
    return `Submitted on ${submitted}. The clock starts when ${startsWhen(detail.awaited)}, or ${window} after submission, on ${moment}, if that is earlier.`;
  switch (detail.rule) {
    case 'submitted':
      return `The clock started with the submission on ${moment}.`;
    case 'triaged':
      return `The clock started with the triage on ${moment}.`;
    case 'window':
      return `The clock started on ${moment}, ${window} after the submission on ${submitted}, because ${didNotStart(detail.awaited)} by then.`;
    default:
      return `The clock started with ${milestoneText(detail.rule)} on ${moment}.`;
  }
}

/** What starts a clock of the policy's own. */
export function startText(start: ClockStart): string {
  switch (start) {
    case 'submitted':
      return 'the submission';
    case 'base':
      return 'the fix clock';
    case 'fixed':
      return 'the fix';
    default:
      return milestoneText(start);
  }
}

/** When a clock of the policy's own started, or will start at the latest. */
export function startedSentence({ at, to, detail }: StepOf<'started'>, timeZone: string): string {
  const start = detail.provisional
    ? `This clock starts with ${startText(detail.by)}, on ${momentText(at, timeZone)} at the latest.`
    : `This clock started with ${startText(detail.by)} on ${momentText(at, timeZone)}.`;
  return to === undefined ? start : `${start} Deadline: ${momentText(to, timeZone)}.`;
}
