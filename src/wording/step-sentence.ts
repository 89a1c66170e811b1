import type { ExplanationStep, StepOf } from '../domain/sla/clock';
import type { Duration } from '../domain/sla/policy';
import { UNDATED_FIX } from '../domain/sla/timeline';
import { spokenName } from './clock-names';
import { dateText, durationText, momentText, spokenSpan } from './moments';
import { outcomeName, severityName, submissionStateName } from './names';
import { inParentheses } from './sentence-end';
import { baseSentence, milestoneText, startedSentence } from './start-sentence';

/** A span below it has no minutes to name. */
const MINUTE_MS = 60_000;

function targetText(severityWord: string, target: Duration | null): string {
  return target === null
    ? `The policy sets no target for severity ${severityWord}.`
    : `Severity ${severityWord} has ${durationText(target)}.`;
}

/** What a flag or a latest date leaves as the deadline, unless one of them decides it. */
function remainingDeadline(step: ExplanationStep, timeZone: string): string {
  const to = ownDeadline(step);
  if (to === undefined) return '';
  return step.from === to ? ' The deadline stays.' : newDeadline(to, timeZone);
}

function flagSentence(step: StepOf<'flagged'> | StepOf<'unflagged'>, timeZone: string): string {
  const { flag, reason } = step.detail;
  const because = inParentheses(reason);
  const done = step.kind === 'flagged' ? 'set' : 'cleared';
  const changed = `The flag “${spokenName(flag)}” was ${done} on ${momentText(step.at, timeZone)}${because}.`;
  return `${changed}${remainingDeadline(step, timeZone)}`;
}

function boundSentence(step: StepOf<'no-later-than'>, timeZone: string): string {
  const { dueDate, reason } = step.detail;
  const because = inParentheses(reason);
  const moment = momentText(step.at, timeZone);
  const changed =
    dueDate === null
      ? `On ${moment} the latest allowed due date was lifted${because}.`
      : `On ${moment} the latest allowed due date was set to ${dateText(dueDate)}${because}.`;
  return `${changed}${remainingDeadline(step, timeZone)}`;
}

/** The end of a sentence about a deadline that a flag or a latest date decides. */
function deciderSentence(step: ExplanationStep, timeZone: string): string {
  const { from, to, decidedBy } = step;
  if (to === undefined || decidedBy === undefined) return '';
  const applies = `${from === to ? 'still applies' : 'applies'}: ${momentText(to, timeZone)}.`;
  if (decidedBy.by === 'no-later-than')
    return step.kind === 'no-later-than' ? ` It ${applies}` : ` The latest allowed due date ${applies}`;
  const isItself = step.kind === 'flagged' && step.detail.flag === decidedBy.flag;
  return isItself
    ? ` Its deadline ${applies}`
    : ` The deadline of the flag “${spokenName(decidedBy.flag)}” ${applies}`;
}

/** The deadline that a step itself gives; one that something else decides is named with what decides it. */
function ownDeadline({ to, decidedBy }: Pick<ExplanationStep, 'to' | 'decidedBy'>): string | undefined {
  return decidedBy === undefined ? to : undefined;
}

function severityChangedSentence(step: StepOf<'severity-changed'>, timeZone: string): string {
  const { at, from, detail } = step;
  const to = ownDeadline(step);
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
    case 'date-stands':
      return `${changed} The date set by a person stays: ${deadline}.`;
    case 'no-target':
      return changed;
  }
}

function stopSentence(step: StepOf<'fixed'> | StepOf<'closed'>, timeZone: string): string {
  const moment = momentText(step.at, timeZone);
  if (step.kind === 'closed') {
    if (step.detail.reason === UNDATED_FIX)
      return `Found fixed on ${moment}. The date of the fix is unknown, so it is not judged.`;
    const reason = step.detail.reason === undefined ? '' : ` (${submissionStateName(step.detail.reason)})`;
    return `Closed without a fix on ${moment}${reason}: the clock was cancelled.`;
  }
  const { outcome } = step.detail;
  return outcome === null ? `Fixed on ${moment}.` : `Fixed on ${moment}: ${outcomeName(outcome)}.`;
}

function newDeadline(to: string | undefined, timeZone: string): string {
  return to === undefined ? '' : ` New deadline: ${momentText(to, timeZone)}.`;
}

function pausedSentence({ at, detail }: StepOf<'paused'>, timeZone: string): string {
  const reason = inParentheses(detail.reason);
  return `Paused on ${momentText(at, timeZone)}${reason}.`;
}

function pauseCountedSentence(step: StepOf<'pause-counted'>, timeZone: string): string {
  const { at, from, detail } = step;
  const to = ownDeadline(step);
  const since = momentText(detail.since, timeZone);
  const span = detail.stopped ? `The time since the stop on ${since}` : `The pause since ${since}`;
  const until = detail.ended
    ? `until ${momentText(at, timeZone)}`
    : `so far, until ${momentText(at, timeZone)},`;
  const isMoved = to !== undefined && from !== to;
  const length =
    isMoved && detail.countedMs < MINUTE_MS ? 'less than a minute' : spokenSpan(detail.countedMs);
  const counted = `${span} ${until} counts ${length}`;
  if (to === undefined) return `${counted}.`;
  return isMoved
    ? `${counted} and moves the deadline to ${momentText(to, timeZone)}.`
    : `${counted}; the deadline stays.`;
}

function dateSentence(step: StepOf<'extended'> | StepOf<'date-set'>, timeZone: string): string {
  const moment = momentText(step.at, timeZone);
  const date = dateText(step.detail.dueDate);
  const { reason } = step.detail;
  const because = inParentheses(reason);
  if (step.kind === 'date-set')
    return `On ${moment} the date was set to ${date}${because}; it applies until the end of that day, regardless of the targets.`;
  return `Extended on ${moment} to the end of ${date}${because}.`;
}

function answeredSentence({ at, detail }: StepOf<'answered'>, timeZone: string): string {
  const moment = momentText(at, timeZone);
  switch (detail.by) {
    case 'triaged':
      return `Triaged on ${moment}.`;
    case 'first-response':
      return `First response on ${moment}.`;
    case 'fixed':
      return `Fixed on ${moment}, which ends this clock.`;
    default:
      return `${milestoneText(detail.by, 'The')} was reached on ${moment}.`;
  }
}

function reopenedSentence(step: StepOf<'reopened'>, timeZone: string): string {
  const { at, detail } = step;
  const moment = momentText(at, timeZone);
  switch (detail.rule) {
    case 'original':
      return `Reopened on ${moment}: the deadline applies as if the clock had never stopped.`;
    case 'resume':
      return `Reopened on ${moment}: the time in between counts as a pause.`;
    case 'restart':
      return `Reopened on ${moment}: a new clock.${newDeadline(ownDeadline(step), timeZone)}`;
  }
}

function firstDeadline(step: ExplanationStep, timeZone: string): string {
  const to = ownDeadline(step);
  return to === undefined ? '' : ` Deadline: ${momentText(to, timeZone)}.`;
}

function ownSentence(step: ExplanationStep, timeZone: string): string {
  switch (step.kind) {
    case 'base':
      return baseSentence(step, timeZone);
    case 'first-severity': {
      const target = targetText(severityName(step.detail.severity), step.detail.target);
      return `${target}${firstDeadline(step, timeZone)}`;
    }
    case 'started':
      return startedSentence(step, timeZone);
    case 'unrated': {
      const target = `A finding without a severity has ${durationText(step.detail.target)}.`;
      return `${target}${firstDeadline(step, timeZone)}`;
    }
    case 'flagged':
    case 'unflagged':
      return flagSentence(step, timeZone);
    case 'no-later-than':
      return boundSentence(step, timeZone);
    case 'severity-changed':
      return severityChangedSentence(step, timeZone);
    case 'paused':
      return pausedSentence(step, timeZone);
    case 'pause-counted':
      return pauseCountedSentence(step, timeZone);
    case 'extended':
    case 'date-set':
      return dateSentence(step, timeZone);
    case 'answered':
      return answeredSentence(step, timeZone);
    case 'reopened':
      return reopenedSentence(step, timeZone);
    case 'fixed':
    case 'closed':
      return stopSentence(step, timeZone);
  }
}

/** One step of an explanation, as a sentence that a person can check by hand. */
export function stepSentence(step: ExplanationStep, timeZone: string): string {
  return `${ownSentence(step, timeZone)}${deciderSentence(step, timeZone)}`;
}
