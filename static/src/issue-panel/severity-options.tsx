import type { ReactElement } from 'react';
import type { Severity } from '../../../src/domain/sla/severity';
import { severityName } from '../../../src/wording/names';

const all: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'informational'];

/** The severities to choose from, most severe first, with none chosen. */
export function SeverityOptions({
  except,
  detailOf,
}: {
  /** The one that the issue has already. */
  readonly except: Severity | null;
  readonly detailOf?: (severity: Severity) => string;
}): ReactElement {
  return (
    <>
      <option value="">Choose a severity</option>
      {all
        .filter((severity) => severity !== except)
        .map((severity) => (
          <option key={severity} value={severity}>
            {detailOf === undefined
              ? severityName(severity)
              : `${severityName(severity)}: ${detailOf(severity)}`}
          </option>
        ))}
    </>
  );
}
