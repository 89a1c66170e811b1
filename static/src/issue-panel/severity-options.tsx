import type { ReactElement } from 'react';
import type { Severity } from '../../../src/domain/sla/severity';
import { severityName } from '../../../src/wording/names';
import { formWords } from './words/form-words';

const all: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'informational'];

/** The severities to choose from, most severe first, with none selected. */
export function SeverityOptions({
  except,
  detailOf,
}: {
  /** The present one. */
  readonly except: Severity | null;
  readonly detailOf?: (severity: Severity) => string;
}): ReactElement {
  return (
    <>
      <option value="">{formWords.chooseSeverity}</option>
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
