import type { DateMove } from '../../../../src/domain/evidence/date-moves';
import type { ShownClock } from '../../../../src/domain/evidence/shown-clock';
import type { Who } from '../../../../src/domain/evidence/who';
import type { ClockState } from '../../../../src/domain/sla/clock';
import { dateText, spanText } from '../../../../src/wording/moments';
import { personName, type Names } from '../../../../src/wording/person-name';
import { asSentenceEnd } from '../../../../src/wording/sentence-end';

/** The fixed texts of the evidence of an issue. */
export const evidenceWords = {
  notLoaded: 'The evidence of this issue could not be loaded.',
  notStarted: 'No clock has started, so there is nothing to recompute yet.',
  noPolicy: 'The version of the policy that this issue uses is gone, so nothing can be recomputed.',
  notTracked: 'This issue has no clock any more. Reload the page.',
  noPermission: 'You do not have permission to see this issue any more.',
  result: 'Met or missed',
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
  notSaved: 'The file could not be made.',
} as const;

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

/** `Missed, 2 d 3 h late (due Tue, 1 Dec 2026)`: how a clock stands, and by how much it was met or missed. */
export function resultText({ state, marginMs, dueDate }: ShownClock): string {
  const margin = marginMs === null ? '' : `, ${spanText(marginMs)} ${marginMs < 0 ? 'late' : 'early'}`;
  return `${stateNames[state]}${margin}${dueDate === null ? '' : ` (due ${dateText(dueDate)})`}`;
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
