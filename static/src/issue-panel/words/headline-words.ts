import type { TrackedPanel } from '../../../../src/contract/panel';
import { dateText, momentText } from '../../../../src/wording/moments';
import { decidedByText } from '../../../../src/wording/names';
import { personName } from '../../../../src/wording/person-name';
import type { Viewer } from '../../bridge/viewer';
import type { ClockFace } from '../model/panel-model';

/** The figure of a headline, and what follows it: `20 d 23 h` and `left`. Without a figure, the words stand alone. */
export interface RemainingWords {
  readonly before: string;
  readonly after: string;
}

export function remainingWords({ state, span }: ClockFace): RemainingWords {
  switch (state) {
    case 'on-track':
    case 'at-risk':
      return { before: '', after: 'left' };
    case 'breached':
      return { before: '', after: 'overdue' };
    case 'met':
    case 'missed':
      if (span === null) return { before: 'Fixed before the clock started', after: '' };
      return { before: 'Fixed', after: state === 'met' ? 'early' : 'late' };
    case 'not-started':
      return { before: span === null ? 'Clock not started' : 'Clock starts in', after: '' };
    case 'no-severity':
      return { before: 'Waiting for a severity', after: '' };
    case 'no-target':
      return { before: 'Nothing is due', after: '' };
    case 'paused':
      return { before: span === null ? 'Clock paused' : 'Paused for', after: '' };
    case 'cancelled':
      return { before: 'Closed without a fix', after: '' };
  }
}

/** A moment without its zone, to see whether two zones read the same. */
function withoutZone(text: string): string {
  return text.slice(0, text.lastIndexOf(' '));
}

/** The day of a moment in words, and the rest: `Thu, 24 Dec 2026` and `23:01 UTC`. */
function dayAndTime(text: string): readonly [day: string, time: string] {
  const end = text.lastIndexOf(', ');
  return end < 0 ? ['', text] : [text.slice(0, end), text.slice(end + 2)];
}

/**
 * A due date in the viewer's zone and locale, and in the policy's zone: only its time on the same day, `null` where all
 * of it reads the same.
 */
export function dueTexts(
  deadline: string,
  policyZone: string,
  { locale, timeZone }: Viewer,
): { readonly viewers: string; readonly policys: string | null } {
  const viewers = momentText(deadline, timeZone, locale);
  const policys = momentText(deadline, policyZone, locale);
  if (withoutZone(viewers) === withoutZone(policys)) return { viewers, policys: null };
  const [[viewersDay], [policysDay, policysTime]] = [dayAndTime(viewers), dayAndTime(policys)];
  return { viewers, policys: viewersDay === policysDay ? policysTime : policys };
}

type Moved = NonNullable<TrackedPanel['moved']>;

const movedNames: Readonly<Record<Moved['by'], readonly [lozenge: string, verb: string]>> = {
  extended: ['Extended', 'Extended'],
  'date-set': ['Date set', 'Set'],
  outside: ['Date set outside', 'Date set outside'],
  'no-later-than': ['Earlier date', 'Brought forward'],
};

export function movedName({ by }: Moved): string {
  return movedNames[by][0];
}

/** `Set by Dana Developer, policy date was Thu, 26 Nov 2026` */
export function movedText(
  { by, person, policyDueDate }: Moved,
  { people }: Pick<TrackedPanel, 'people'>,
): string {
  const who = person === null ? '' : ` by ${personName(person, people)}`;
  const policys =
    policyDueDate === null ? 'the policy sets no date' : `policy date was ${dateText(policyDueDate)}`;
  return `${movedNames[by][1]}${who}, ${policys}`;
}

/** Who or what decided the severity: `set by Ada Admin`, `by CVSS 9.8`. */
export function severityReason({
  decided,
  source,
  people,
}: Pick<TrackedPanel, 'decided' | 'source' | 'people'>): string {
  if (decided === null) return 'rating withdrawn; the last one counts';
  const { decidedBy } = decided;
  return decidedBy.by === 'person'
    ? `set by ${personName(decidedBy.accountId, people)}`
    : `by ${decidedByText(decided, source)}`;
}
