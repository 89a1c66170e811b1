import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import type { DecidedSeverity } from '../../../src/domain/sla/severity';
import { cvssBandText } from '../../../src/wording/cvss-band-text';
import { decidedByText, severityName } from '../../../src/wording/names';
import { Fact } from '../ui/facts';
import './severity-fact.css';

/** What decided, and the band of a score: `by CVSS 9.8: Critical from 9`. */
function decidedText(decided: DecidedSeverity, source: TrackedPanel['source']): string {
  const band = cvssBandText(decided);
  return `by ${decidedByText(decided, source)}${band === null ? '' : `: ${band}`}`;
}

/** The severity, and its reason. */
export function SeverityFact({
  severity,
  decided,
  source,
}: Pick<TrackedPanel, 'severity' | 'decided' | 'source'>): ReactElement {
  return (
    <Fact name="Severity" testId="sla-severity">
      {severity === null ? (
        'None yet: not rated'
      ) : (
        <>
          <span className={`severity ${severity}`}>{severityName(severity)}</span>
          <span className="own-line small subtle">
            {decided === null
              ? 'The rating was withdrawn; the last one counts'
              : decidedText(decided, source)}
          </span>
        </>
      )}
    </Fact>
  );
}
