import type { ExplanationStep } from '../domain/sla/clock';
import type { Duration } from '../domain/sla/policy';
import { durationText, momentText } from './moments';
import { outcomeName, severityName, submissionStateName } from './names';

type StepOf<K extends ExplanationStep['kind']> = Extract<ExplanationStep, { kind: K }>;

function targetText(severityWord: string, target: Duration | null): string {
  return target === null
    ? `The policy sets no target for severity ${severityWord}.`
    : `Severity ${severityWord} has ${durationText(target)}.`;
}

function baseSentence({ at, detail }: StepOf<'base'>, timeZone: string): string {
  const moment = momentText(at, timeZone);
  const window = detail.triageWindowDays === undefined ? '' : durationText({ days: detail.triageWindowDays });
  const submitted = momentText(detail.submittedAt, timeZone);
  if (detail.provisional)
    return `Submitted on ${submitted}. The clock starts when the submission is triaged, at the latest ${window} after submission, on ${moment}.`;
  switch (detail.rule) {
    case 'submitted':
      return `The clock started with the submission on ${moment}.`;
    case 'triaged':
      return `The clock started with the triage on ${moment}.`;
    case 'window':
      return `The clock started on ${moment}, ${window} after the submission on ${submitted}, because it was not triaged before.`;
  }
}

function severityChangedSentence(
  { at, from, to, detail }: StepOf<'severity-changed'>,
  timeZone: string,
): string {
  const changed = `On ${momentText(at, timeZone)} the severity went from ${severityName(detail.previous)} to ${severityName(detail.severity)}. ${targetText(severityName(detail.severity), detail.target)}`;
  if (to === undefined) return changed;
  const deadline = momentText(to, timeZone);
  switch (detail.rule) {
    case 'kept-earlier':
      return `${changed} The earlier deadline stays: ${deadline}.`;
    case 'from-base':
      return `${changed} Counted from the start of the clock: ${deadline}.`;
    case 'from-change': {
      const isEarlier = from !== undefined && Date.parse(to) < Date.parse(from);
      return `${changed} Counted from this change: ${deadline}${isEarlier ? ', earlier than before' : ''}.`;
    }
    case 'no-target':
      return changed;
  }
}

function stopSentence(step: StepOf<'fixed'> | StepOf<'closed'>, timeZone: string): string {
  const moment = momentText(step.at, timeZone);
  if (step.kind === 'closed') {
    const reason = step.detail.reason === undefined ? '' : ` (${submissionStateName(step.detail.reason)})`;
    return `Closed without a fix on ${moment}${reason}: the clock was cancelled.`;
  }
  const { outcome } = step.detail;
  return outcome === null ? `Fixed on ${moment}.` : `Fixed on ${moment}: ${outcomeName(outcome)}.`;
}

/** One step of an explanation as a sentence that a person can check by hand. */
export function stepSentence(step: ExplanationStep, timeZone: string): string {
  switch (step.kind) {
    case 'base':
      return baseSentence(step, timeZone);
    case 'first-severity': {
      const target = targetText(severityName(step.detail.severity), step.detail.target);
      return step.to === undefined ? target : `${target} Deadline: ${momentText(step.to, timeZone)}.`;
    }
    case 'severity-changed':
      return severityChangedSentence(step, timeZone);
    case 'fixed':
    case 'closed':
      return stopSentence(step, timeZone);
  }
}
