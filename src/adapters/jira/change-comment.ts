import { chosenByRule } from '../../wording/chosen-by-rule';
import type { Cause, Change } from '../../domain/cases/change';
import type { DateRequest } from '../../domain/cases/date-request';
import type { EffectOf } from '../../domain/cases/effect';
import { isFormerUser } from '../../domain/privacy/former-user';
import type { SourceWords } from '../../domain/findings/source-words';
import { clockName } from '../../wording/clock-names';
import { factSentence } from '../../wording/fact-sentence';
import { dateText, momentText } from '../../wording/moments';
import { decidedByText, severityName, submissionStateName } from '../../wording/names';
import { noticeSentence } from '../../wording/notice-sentence';
import { linkSentence } from '../../wording/link-sentence';
import { migrationSentence } from '../../wording/migration-sentence';
import {
  onceDeclined,
  requestedText,
  requestReason,
  requestTitle,
  untilDecided,
} from '../../wording/request-sentence';
import { asSentenceEnd } from '../../wording/sentence-end';
import { stepSentence } from '../../wording/step-sentence';
import type { AdfDocument, AdfNode } from './adf/adf';
import { bulletList, mention, paragraph } from './adf/build';
import type { Inline } from './adf/text';
import { fitDocument, JIRA_TEXT_LIMIT } from './adf/fit-document';

type ChangeOf<K extends Change['kind']> = Extract<Change, { kind: K }>;
type RequestChange = Extract<Change, { request: unknown }>;

function orNone(value: string | null, words: (value: string) => string): string {
  return value === null ? 'none' : words(value);
}

function severityLine({ from, to, decided }: ChangeOf<'severity'>, words: SourceWords): string {
  const why = decided === null ? 'no rating' : `by ${decidedByText(decided, words)}`;
  const name = (severity: typeof from): string => (severity === null ? 'none' : severityName(severity));
  return `Severity: ${name(from)} → ${name(to)} (${why}).`;
}

/** Old and new date; below it, step by step, how the new one comes about. */
function dueDateItem(
  { from, to, because, left = 0, beyond, policyDate, inStop }: ChangeOf<'due-date'>,
  timeZone: string,
): readonly AdfNode[] {
  const moved =
    beyond === undefined
      ? `Due date: ${orNone(from, dateText)} → ${orNone(to, dateText)}.`
      : `Due date: ${orNone(from, dateText)} → ${dateText(beyond)}. Jira cannot store a date so far ahead, so its field stays empty; the panel shows it.`;
  const stop =
    inStop === undefined
      ? ''
      : ' The clock has stopped, so a date that is entered now does not count, also if the issue is reopened. If there is still something to fix, reopen the issue, then enter the date.';
  const policys =
    policyDate === undefined ? '' : ` The policy’s own date is ${orNone(policyDate, dateText)}.`;
  const [first, ...latest] = because.map((step) => stepSentence(step, timeZone));
  const between = left === 0 ? [] : [`… and ${left} more ${left === 1 ? 'step' : 'steps'}, see the panel …`];
  const steps = [...(first === undefined ? [] : [first]), ...between, ...latest];
  const line = paragraph(`${moved}${stop}${policys}`);
  return steps.length === 0 ? [line] : [line, bulletList(steps.map((step) => [paragraph(step)]))];
}

function answerDeadlineLine(
  { clock, label, from, to }: ChangeOf<'answer-deadline'>,
  timeZone: string,
): string {
  const moment = (instant: string): string => momentText(instant, timeZone);
  return `${clockName(clock, label)} due: ${orNone(from, moment)} → ${orNone(to, moment)}.`;
}

/** A person, mentioned if Jira knows them. */
function personText(accountId: string): Inline {
  return isFormerUser(accountId) ? accountId : mention(accountId);
}

/** What was asked for, by whom and when; of a request of the app itself, only when. */
function askedText({ change, askedBy, askedAt }: DateRequest, timeZone: string): readonly Inline[] {
  const asked = `The request for ${requestedText(change)}`;
  const moment = momentText(askedAt, timeZone);
  return askedBy === ''
    ? [`${asked} of ${moment}`]
    : [`${asked}, made by `, personText(askedBy), ` on ${moment},`];
}

function requestLine(change: RequestChange, timeZone: string): readonly Inline[] {
  const { kind, request } = change;
  const asked = askedText(request, timeZone);
  switch (kind) {
    case 'request-asked':
      return [
        `${asSentenceEnd(requestTitle(request))} ${asSentenceEnd(requestReason(request))} An approver decides on the panel. ${untilDecided(request.change)}`,
      ];
    case 'request-approved':
      return [...asked, ` is approved. ${asSentenceEnd(requestReason(request))}`];
    case 'request-declined':
      return [...asked, ` is declined: ${asSentenceEnd(change.reason)} ${onceDeclined(request.change)}`];
    case 'request-reminder':
      return [
        ...asked,
        ` still waits for an approver. ${asSentenceEnd(requestReason(request))} ${untilDecided(request.change)}`,
      ];
    case 'request-repeated':
      return [
        ...asked,
        ` already waits for an approver. ${untilDecided(request.change)} To ask for something else, withdraw it on the panel first.`,
      ];
    case 'request-withdrawn':
      return [...asked, ` is withdrawn. ${onceDeclined(request.change)}`];
  }
}

/** A change that is one line of text. */
function changeLine(
  change: Exclude<Change, RequestChange | ChangeOf<'due-date'>>,
  timeZone: string,
  words: SourceWords,
): string {
  switch (change.kind) {
    case 'severity':
      return severityLine(change, words);
    case 'title':
      return `Title: “${change.from}” → “${change.to}”.`;
    case 'state':
      return `${words.stateLabel}: ${orNone(change.from, submissionStateName)} → ${orNone(change.to, submissionStateName)}.`;
    case 'answer-deadline':
      return answerDeadlineLine(change, timeZone);
    case 'first-response':
      return `First response recorded.${change.note === null ? '' : ` ${asSentenceEnd(change.note)}`}`;
    case 'milestone':
    case 'flag':
    case 'blocked':
      return factSentence(change, timeZone, words);
    case 'notice':
      return noticeSentence(change, timeZone);
    case 'policy':
      return migrationSentence(change);
    case 'linked':
    case 'unlinked':
      return linkSentence(change, words);
  }
}

/** A change as an item of the list. */
function changeItem(change: Change, timeZone: string, words: SourceWords): readonly AdfNode[] {
  if (change.kind === 'due-date') return dueDateItem(change, timeZone);
  return [
    'request' in change
      ? paragraph(...requestLine(change, timeZone))
      : paragraph(changeLine(change, timeZone, words)),
  ];
}

/** The author or cause of the changes. */
function causeLine(cause: Cause, { changed }: SourceWords): AdfNode {
  switch (cause.by) {
    case 'source':
      return paragraph(changed);
    case 'person':
      // Jira omits the author if the account was deleted.
      if (cause.accountId === '') return paragraph('Changed in Jira.');
      return paragraph('Changed by ', personText(cause.accountId), '.');
    case 'time':
      return paragraph('About the deadline of this issue.');
    case 'administrator':
      return paragraph(
        `${cause.name ?? 'An administrator'} applied ${cause.applied === 'rules' ? 'the rules of the connection' : 'a policy'} to open issues.`,
      );
  }
}

/** The comment that explains the changes of an issue; it is never longer than Jira takes. */
export function toChangeComment(
  {
    changes,
    cause,
    policy: { name, timeZone, rule },
  }: Pick<EffectOf<'comment-on-issue'>, 'changes' | 'cause' | 'policy'>,
  accountIds: readonly string[],
  words: SourceWords,
): AdfDocument {
  const calls = accountIds.flatMap((accountId) => [mention(accountId), ' ']);
  const told = [
    ...(calls.length === 0 ? [] : [paragraph(...calls)]),
    causeLine(cause, words),
    bulletList(changes.map((change) => changeItem(change, timeZone, words))),
  ];
  const end = paragraph(`Policy: ${chosenByRule(name, rule)}.`);
  const notice = paragraph('The rest is too long for a comment: see the panel.');
  return fitDocument([...told, end], JIRA_TEXT_LIMIT, [notice, end]);
}
