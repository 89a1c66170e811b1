import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import { decidedByText, severityName } from '../../../src/wording/names';
import { Fact } from '../ui/facts';
import './severity-fact.css';

/** The severity, and its reason. */
export function SeverityFact({
  severity,
  decided,
}: Pick<TrackedPanel, 'severity' | 'decided'>): ReactElement {
  return (
    <Fact name="Severity" testId="sla-severity">
      {severity === null ? (
        'None yet: Bugcrowd has no rating'
      ) : (
        <>
          <span className={`severity ${severity}`}>{severityName(severity)}</span>
          <span className="own-line small subtle">
            {decided === null
              ? 'Bugcrowd withdrew its rating; the last one counts'
              : `by ${decidedByText(decided)}`}
          </span>
        </>
      )}
    </Fact>
  );
}
