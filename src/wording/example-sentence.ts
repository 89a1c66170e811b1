import type { ExampleDates } from '../domain/policies/example-dates';
import { EXAMPLE_FLAG_DAYS } from '../domain/policies/example-flag-days';
import type { ClockName } from '../domain/sla/policy';
import { dateText } from './moments';
import { severityName } from './names';

/** Words for the examples of a policy that somebody edits. */

function rowName({ severity }: ExampleDates): string {
  return severity === null ? 'no severity yet' : severityName(severity);
}

function subjectOf({ severity }: ExampleDates): string {
  return severity === null ? 'While no severity is known, the fix' : severityName(severity);
}

/** `High would be due on Tue, 1 Dec 2026, triaged by Fri, 6 Nov 2026.` */
export function exampleSentence(example: ExampleDates): string {
  const dateOf = (clock: ClockName): string | null => {
    const date = example.dates[clock] ?? null;
    return date === null ? null : dateText(date);
  };
  const [fix, triage, response] = [dateOf('fix'), dateOf('triage'), dateOf('first-response')];
  return [
    fix === null
      ? `${subjectOf(example)} would have no date`
      : `${subjectOf(example)} would be due on ${fix}`,
    ...(triage === null ? [] : [`triaged by ${triage}`]),
    ...(response === null ? [] : [`answered by ${response}`]),
  ]
    .join(', ')
    .concat('.');
}

/** `High and Low by Fri, 20 Nov 2026; no severity yet by …`: rows with the same text are named together. */
function listed(examples: readonly ExampleDates[], textOf: (example: ExampleDates) => string | null): string {
  const rows = examples.flatMap((example) => {
    const text = textOf(example);
    return text === null ? [] : [{ name: rowName(example), text }];
  });
  const texts = [...new Set(rows.map(({ text }) => text))];
  const parts = texts.map((text) => {
    const names = rows.filter((row) => row.text === text).map(({ name }) => name);
    return `${new Intl.ListFormat('en').format(names)} ${text}`;
  });
  return parts.length === 0 ? 'no target yet.' : `${parts.join('; ')}.`;
}

/** When a clock of the policy's own would end if it started today. */
export function ownClockExample(examples: readonly ExampleDates[], clock: ClockName): string {
  const dates = listed(examples, ({ dates: { [clock]: date = null } }) =>
    date === null ? null : `by ${dateText(date)}`,
  );
  return `Started today: ${dates}`;
}

/** When the fix would be due if the flag of an acceleration were set a few days after the start. */
export function accelerationExample(examples: readonly ExampleDates[], index: number): string {
  const dates = listed(examples, ({ dates: { fix = null }, flagged }) => {
    const date = flagged[index] ?? null;
    if (date === null) return null;
    if (date === fix) return `stays due on ${dateText(date)}`;
    return `due on ${dateText(date)}${fix === null ? '' : `, not ${dateText(fix)}`}`;
  });
  return `Started today, and the flag set ${EXAMPLE_FLAG_DAYS} days later: ${dates}`;
}
