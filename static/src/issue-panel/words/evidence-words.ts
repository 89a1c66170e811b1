import type { DateMove } from '../../../../src/domain/evidence/date-moves';
import type { ShownClock } from '../../../../src/domain/evidence/shown-clock';
import type { Who } from '../../../../src/domain/evidence/who';
import type { ClockState } from '../../../../src/domain/sla/clock';
import { dateText, momentText, spanText } from '../../../../src/wording/moments';
import { personName, type Names } from '../../../../src/wording/person-name';
import { requestReason, requestTitle } from '../../../../src/wording/request-sentence';
import { asSentenceEnd } from '../../../../src/wording/sentence-end';

/** The fixed texts of the evidence of an issue. */
export const evidenceWords = {
  notLoaded: 'The evidence of this issue could not be loaded.',
  notStarted: 'No clock has started, so there is nothing to recompute yet.',
  noPolicy: 'This issue’s version of the policy no longer exists, so nothing can be recomputed.',
  notTracked: 'This issue no longer has a clock. Reload the page.',
  noPermission: 'You no longer have permission to see this issue.',
  result: 'Met or missed',
  unjudged: 'Answered; the first severity will say whether it was on time',
  moves: 'What set and moved the date',
  noMoves: 'Nothing has given the fix a date.',
  severities: 'Severities',
  noSeverities: 'No severity was reported.',
  pauses: 'Pauses',
  noPauses: 'The clock was never paused.',
  policyChanges: 'Changes of the policy',
  requests: 'Requests',
  policy: 'Policy',
  policyText: 'Text of the policy',
  files: 'Files',
  also: 'Also in the files',
  titles: 'Title of the report',
  names: 'Names',
  namesHint: 'of the researcher, and of people beside their account ids',
  jsonLines: 'Download JSON Lines',
  csv: 'Download CSV',
  saving: 'Saving…',
  loading: 'Loading…',
  published: 'Published text',
} as const;

/** Of what the evidence is, and how to check it. */
export function asOfText(now: string, timeZone: string): string {
  return `As of ${momentText(now, timeZone)}. Anyone can recompute it from the policy and the timeline in the JSON Lines file.`;
}

/** The accessible name of a history. */
export function earliestFirst(title: string): string {
  return `${title}, the earliest first`;
}

export function savedText(file: string): string {
  return `Saved as ${file}.`;
}

export function notSavedText(reason: string): string {
  return `The file could not be created. ${reason} Try again.`;
}

export function zoneLine(timeZone: string): string {
  return `Calendar days are in time zone ${timeZone}.`;
}

export function inForceLine(inForceFrom: string): string {
  return `In force from ${dateText(inForceFrom)}.`;
}

/** A pause, whose end is `null` as long as it lasts. */
export function pauseText(from: string, to: string | null, timeZone: string): string {
  if (to === null) return 'Paused, and still is.';
  return `Paused for ${spanText(Date.parse(to) - Date.parse(from))}, until ${momentText(to, timeZone)}.`;
}

/** A request that nobody has decided. */
export function waitingText(request: Parameters<typeof requestReason>[0]): string {
  return `${requestTitle(request)} and waits for a decision. ${asSentenceEnd(requestReason(request))}`;
}

const stateNames: Readonly<Record<ClockState, string>> = {
  'no-target': 'No target',
  'not-started': 'Not started',
  running: 'Running',
  paused: 'Paused',
  breached: 'Overdue',
  met: 'Met',
  missed: 'Missed',
  cancelled: 'Closed without a fix',
};

/** A clock that has ended and counts as not started was answered before a severity was known. */
function stateName({ state, endedAt }: ShownClock): string {
  return state === 'not-started' && endedAt !== null ? evidenceWords.unjudged : stateNames[state];
}

/** `Missed, 2 d 3 h late (due Tue, 1 Dec 2026)`: how a clock stands, and by how much it was met or missed. */
export function resultText(clock: ShownClock): string {
  const { marginMs, dueDate } = clock;
  const margin = marginMs === null ? '' : `, ${spanText(marginMs)} ${marginMs < 0 ? 'late' : 'early'}`;
  return `${stateName(clock)}${margin}${dueDate === null ? '' : ` (due ${dateText(dueDate)})`}`;
}

const moveNames: Readonly<Record<DateMove['kind'], string>> = {
  base: 'Start of the clock',
  started: 'Start of the clock',
  unrated: 'Target without a severity',
  'first-severity': 'First severity',
  'severity-changed': 'Severity changed',
  paused: 'Paused',
  'pause-counted': 'Pause counted',
  extended: 'Extension',
  'date-set': 'Date set',
  flagged: 'Flag set',
  unflagged: 'Flag cleared',
  'no-later-than': 'Latest date',
  answered: 'Answered',
  fixed: 'Fixed',
  closed: 'Closed without a fix',
  reopened: 'Reopened',
};

/** `Extension: Tue, 1 Dec 2026 → Thu, 24 Dec 2026` */
export function moveText({ kind, fromDate, toDate }: DateMove): string {
  const [from, to] = [fromDate, toDate].map((date) => (date === null ? 'no date' : dateText(date)));
  if (fromDate === null) return `${moveNames[kind]}: ${to}`;
  return fromDate === toDate
    ? `${moveNames[kind]}: ${to}, at another time of the day`
    : `${moveNames[kind]}: ${from} → ${to}`;
}

function byWhom({ system, by }: Who, people: Names, teller: string): string {
  if (by !== null) return personName(by, people);
  if (system === null) return 'the policy';
  return system === 'source' ? teller : 'somebody in Jira';
}

/** `By Dana Developer, approved by Ada Admin. Reason: …`: who stated a fact, who approved it, and why. */
export function whoText(who: Who, people: Names, teller: string): string {
  const { approvedBy, reason = '' } = who;
  const approved = approvedBy === undefined ? '' : `, approved by ${personName(approvedBy, people)}`;
  const because = reason === '' ? '' : ` Reason: ${asSentenceEnd(reason)}`;
  return `By ${byWhom(who, people, teller)}${approved}.${because}`;
}
