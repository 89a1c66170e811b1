import { useId, type ReactElement } from 'react';
import type { CvssBands } from '../../../../../src/domain/sla/cvss-bands';
import { severityName } from '../../../../../src/wording/names';
import { useStandingProblem } from '../../../ui/edited-fields';
import { cvssBandsFieldsWords as words } from './words';
import './cvss-bands-fields.css';

const bands = ['critical', 'high', 'medium', 'low'] as const;

/** Where each severity begins on the scale of CVSS scores. */
export function CvssBandsFields({
  bands: limits,
  problem: answered,
}: {
  readonly bands: CvssBands;
  readonly problem: string | undefined;
}): ReactElement {
  const id = useId();
  const { problem, onEdit } = useStandingProblem('cvssBands', answered);
  return (
    <div
      role="group"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-hint`}
      className="field"
      onInput={onEdit}
    >
      <p id={`${id}-title`} className="cvss-bands-title">
        {words.cvssBands}
      </p>
      <div className="cvss-bands">
        {bands.map((severity) => (
          <label key={severity}>
            {`${severityName(severity)} ${severity === 'low' ? 'above' : 'from'}`}
            <input
              name={`cvssBands.${severity}`}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              defaultValue={limits[severity]}
              aria-invalid={problem !== undefined}
              aria-describedby={problem === undefined ? undefined : `${id}-problem`}
            />
          </label>
        ))}
      </div>
      {problem !== undefined && (
        <p id={`${id}-problem`} className="problem small">
          {problem}
        </p>
      )}
      <p id={`${id}-hint`} className="small subtle">
        {words.forScoresOfCvss}
      </p>
    </div>
  );
}
