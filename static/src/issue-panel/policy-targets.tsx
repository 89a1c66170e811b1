import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import type { Duration } from '../../../src/domain/sla/policy';
import type { Severity } from '../../../src/domain/sla/severity';
import { severityName } from '../../../src/wording/names';
import { clockStartSentence, severityChangeSentence } from '../../../src/wording/policy-sentences';
import { dateText, durationText } from '../../../src/wording/moments';
import './policy-targets.css';

/** Severities with targets in policies; another is listed only if the issue has it. */
const usual: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

function targetText(target: Duration | null): string {
  return target === null ? 'no target' : durationText(target);
}

function askSentence(severity: Severity | null, target: Duration | null): string {
  if (severity === null) return 'The severity decides the target, once there is one.';
  return target === null
    ? `Severity ${severityName(severity)} has no target, so there is no due date.`
    : `Severity ${severityName(severity)} has to be fixed within ${durationText(target)}.`;
}

/** Policy requirements at this severity, beside the targets of the others. */
export function PolicyTargets({ severity, policy }: Pick<TrackedPanel, 'severity' | 'policy'>): ReactElement {
  const { fixTargets, clockBase, triageWindowDays, severityChange, timeZone, inForceFrom } = policy;
  const listed = severity === null || usual.includes(severity) ? usual : [...usual, severity];
  return (
    <>
      <p>
        {askSentence(severity, severity === null ? null : fixTargets[severity])}{' '}
        {clockStartSentence(clockBase, triageWindowDays)}
      </p>
      <ul className="targets plain-list" aria-label="Time to fix by severity">
        {listed.map((each) => (
          <li key={each} aria-current={each === severity ? 'true' : undefined}>
            <span className={`severity ${each}`}>{severityName(each)}</span>{' '}
            <span>{targetText(fixTargets[each])}</span>
            {each === severity && <span className="small subtle"> this issue</span>}
          </li>
        ))}
      </ul>
      <p>{severityChangeSentence(severityChange)}</p>
      <p className="small subtle">
        {inForceFrom !== null && `In force from ${dateText(inForceFrom)}. `}Calendar days are in time zone{' '}
        {timeZone}.
      </p>
    </>
  );
}
