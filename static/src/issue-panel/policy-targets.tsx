import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import type { Duration } from '../../../src/domain/sla/policy';
import type { Severity } from '../../../src/domain/sla/severity';
import { severityName } from '../../../src/wording/names';
import { clockStartSentence, severityChangeSentence } from '../../../src/wording/policy-sentences';
import { durationText } from '../../../src/wording/moments';
import { askSentence, foldedWords, zoneText } from './words/folded-words';
import './policy-targets.css';

/** Severities with targets in policies; another is listed only if the issue has it. */
const usual: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

function targetText(target: Duration | null): string {
  return target === null ? foldedWords.noTarget : durationText(target);
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
      <ul className="targets plain-list" aria-label={foldedWords.targets}>
        {listed.map((each) => (
          <li key={each} aria-current={each === severity ? 'true' : undefined}>
            <span className={`severity ${each}`}>{severityName(each)}</span>{' '}
            <span>{targetText(fixTargets[each])}</span>
            {each === severity && <span className="small subtle"> {foldedWords.thisIssue}</span>}
          </li>
        ))}
      </ul>
      <p>{severityChangeSentence(severityChange)}</p>
      <p className="small subtle">{zoneText(inForceFrom, timeZone)}</p>
    </>
  );
}
