import Heading from '@atlaskit/heading';
import { useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react';
import { Button } from '../../../ui/button';
import { ProblemCount } from '../../../ui/problem-count';
import { InputForm } from '../../form/input-form';
import { stepNames, wizardSteps, type WizardStep } from './wizard-steps';
import { stepFrameWords as words } from './words';

/** Problems by field name. */
export type StepProblems = Readonly<Record<string, string>>;

/** Frame of a wizard step: its position, its content, and the button to continue. */
export function StepFrame({
  step,
  problems,
  isBusy,
  takesFocus,
  nextLabel,
  busyLabel = words.saving,
  onNext,
  onBack,
  leaveLabel,
  onLeave,
  children,
}: {
  readonly step: WizardStep;
  /** A new object for each answer, so that the same problem takes the focus again. */
  readonly problems: StepProblems;
  readonly isBusy: boolean;
  /** The heading takes the focus, because this step has replaced another one. */
  readonly takesFocus: boolean;
  readonly nextLabel: string;
  readonly busyLabel?: string;
  readonly onNext: (form: FormData) => void;
  readonly onBack: (() => void) | null;
  readonly leaveLabel: string;
  readonly onLeave: (() => void) | null;
  readonly children: ReactNode;
}): ReactElement {
  const headingId = useId();
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus, step]);
  return (
    <section className="card" aria-labelledby={headingId}>
      <InputForm className="part" problems={problems} isBusy={isBusy} onSend={onNext}>
        <div ref={heading} tabIndex={-1} className="step-heading">
          <p className="small subtle">{words.stepOf(wizardSteps.indexOf(step) + 1, wizardSteps.length)}</p>
          <Heading as="h2" size="medium" id={headingId}>
            {stepNames[step]}
          </Heading>
        </div>
        {children}
        <div className="buttons">
          <Button type="submit" look="primary" label={nextLabel} busyLabel={busyLabel} isBusy={isBusy} />
          {onBack !== null && <Button label={words.back} isDisabled={isBusy} onClick={onBack} />}
          {onLeave !== null && <Button label={leaveLabel} isDisabled={isBusy} onClick={onLeave} />}
          <ProblemCount names={Object.keys(problems)} />
        </div>
      </InputForm>
    </section>
  );
}
