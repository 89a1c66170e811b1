import type { Duration } from '../../../../src/domain/sla/policy';
import type { Severity } from '../../../../src/domain/sla/severity';
import { dateText, durationText } from '../../../../src/wording/moments';
import { severityName } from '../../../../src/wording/names';

/** Texts of the sections that are folded at first: history, policy targets, how to fix it and submission. */
export const foldedWords = {
  newestFirst: 'Newest first',
  targets: 'Time to fix by severity',
  noTarget: 'no target',
  thisIssue: 'this issue',
  readOn: 'Read on:',
  notKnown: 'Not known',
  noTitle: 'Without a title',
  enteredAt: 'Entered at connection',
  findingId: 'Finding id',
  program: 'Program',
  researcher: 'Researcher',
  target: 'Target',
  vulnerabilityType: 'Vulnerability type (VRT)',
  submissionId: 'Submission id',
} as const;

/** What a policy asks for at the issue's severity. */
export function askSentence(severity: Severity | null, target: Duration | null): string {
  if (severity === null) return 'The severity decides the target, once there is one.';
  return target === null
    ? `Severity ${severityName(severity)} has no target, so there is no due date.`
    : `Severity ${severityName(severity)} has to be fixed within ${durationText(target)}.`;
}

/** Since when a policy is in force, if it says so, and in which zone its days are counted. */
export function zoneText(inForceFrom: string | null, timeZone: string): string {
  const since = inForceFrom === null ? '' : `In force from ${dateText(inForceFrom)}. `;
  return `${since}Calendar days are in time zone ${timeZone}.`;
}
