import type { Change } from '../../domain/intake/issue-draft';
import type { Policy } from '../../domain/sla/policy';
import { dateText } from '../../wording/moments';
import { decidedByText, severityName, submissionStateName } from '../../wording/names';
import { stepSentence } from '../../wording/step-sentence';
import type { AdfDocument } from './adf/adf';
import { bulletList, doc, paragraph } from './adf/build';

type ChangeOf<K extends Change['kind']> = Extract<Change, { kind: K }>;

function orNone(value: string | null, words: (value: string) => string): string {
  return value === null ? 'none' : words(value);
}

function severityLine({ from, to, decided }: ChangeOf<'severity'>): string {
  const why = decided === null ? 'Bugcrowd has withdrawn its rating' : `by ${decidedByText(decided)}`;
  const name = (severity: typeof from): string => (severity === null ? 'none' : severityName(severity));
  return `Severity: ${name(from)} → ${name(to)} (${why}).`;
}

function dueDateLine({ from, to, because }: ChangeOf<'due-date'>, timeZone: string): string {
  const moved = `Due date: ${orNone(from, dateText)} → ${orNone(to, dateText)}.`;
  return [moved, ...because.map((step) => stepSentence(step, timeZone))].join(' ');
}

function changeLine(change: Change, timeZone: string): string {
  switch (change.kind) {
    case 'severity':
      return severityLine(change);
    case 'due-date':
      return dueDateLine(change, timeZone);
    case 'title':
      return `Title: “${change.from}” → “${change.to}”.`;
    case 'state':
      return `Bugcrowd state: ${orNone(change.from, submissionStateName)} → ${orNone(change.to, submissionStateName)}.`;
  }
}

/** The comment that says what moved on an issue and why. The same changes always give the same text. */
export function toChangeComment(
  changes: readonly Change[],
  { name, timeZone }: Pick<Policy, 'name' | 'timeZone'>,
): AdfDocument {
  return doc([
    paragraph('Bugcrowd changed this submission.'),
    bulletList(changes.map((change) => [paragraph(changeLine(change, timeZone))])),
    paragraph(`Policy: ${name}.`),
  ]);
}
