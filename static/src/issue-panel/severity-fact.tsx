import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import { decidedByText, severityName } from '../../../src/wording/names';
import { Fact } from '../ui/facts';
import './severity-fact.css';

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
              : `by ${decidedByText(decided, source)}`}
          </span>
        </>
      )}
    </Fact>
  );
}
