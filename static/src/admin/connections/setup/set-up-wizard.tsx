import { useState, type ReactElement } from 'react';
import { invokeAdmin } from '../../../bridge/invoke';
import { failedNotice } from '../../page/notice';
import type { PageControl, Site } from '../../page/page-control';
import { SigningNews } from '../signing/signing-news';
import { AddressStep } from './address-step';
import { AdmissionStep } from './admission-step';
import { ArrivalsStep } from './arrivals-step';
import { PolicyStep } from './policy-step';
import { ProgramStep } from './program-step';
import { ProjectStep } from './project-step';
import { lineOf } from '../../../ui/line-of';
import { readStep } from './read-step';
import { ReviewStep } from './review-step';
import { SecretStep } from './secret-step';
import { switchedOnNotice, refusedStepNotice } from './set-up-notice';
import { StepFrame, type StepProblems } from './step-frame';
import { placeAfter, start, stepBefore, type WizardPlace, type WizardStep } from './wizard-steps';
import { setUpWizardWords as words } from './words';
import './setup.css';

const nextLabels: Readonly<Partial<Record<WizardStep, string>>> = {
  address: words.iHaveAdded,
  review: words.switchOn,
};

function StepContent({
  at: { setUp, step },
  site,
  control,
  problems,
  onChange,
}: {
  readonly at: WizardPlace;
  readonly site: Site;
  readonly control: PageControl;
  readonly problems: StepProblems;
  readonly onChange: (step: WizardStep) => void;
}): ReactElement | null {
  if (step === 'program' || setUp === null) return <ProgramStep setUp={setUp} problems={problems} />;
  switch (step) {
    case 'address':
      return <AddressStep setUp={setUp} />;
    case 'secret':
      return <SecretStep setUp={setUp} problems={problems} />;
    case 'project':
      return <ProjectStep setUp={setUp} problems={problems} />;
    case 'policy':
      return <PolicyStep setUp={setUp} policies={site.policies} problems={problems} />;
    case 'admission':
      return <AdmissionStep setUp={setUp} source={site.setUpSource} />;
    case 'review':
      return (
        <>
          <ReviewStep setUp={setUp} policies={site.policies} problems={problems} onChange={onChange} />
          <SigningNews connectionId={setUp.id} control={control} />
        </>
      );
    case 'arrivals':
      return null;
  }
}

const noProblems: StepProblems = {};

/** The guided setup of a connection, one step at a time. The server stores each step's input. */
export function SetUpWizard({
  at,
  site,
  control,
  onMove,
  onLeave,
}: {
  readonly at: WizardPlace;
  readonly site: Site;
  readonly control: PageControl;
  /** Called when the person goes to another step. */
  readonly onMove: (next: WizardPlace) => void;
  /** Called when the person leaves and will continue later. */
  readonly onLeave: () => void;
}): ReactElement {
  const { setUp, step, isChanging } = at;
  const [problems, setProblems] = useState(noProblems);
  const [isBusy, setIsBusy] = useState(false);
  const [hasMoved, setHasMoved] = useState(false);

  const move = (next: WizardPlace): void => {
    setProblems(noProblems);
    setHasMoved(true);
    onMove(next);
  };
  const save = async (form: FormData): Promise<void> => {
    if (setUp === null) {
      const id = lineOf(form, 'id');
      const begun = await invokeAdmin('beginSetUp', { id, program: lineOf(form, 'program') });
      if (begun.type === 'set-up') move(placeAfter(at, begun.setUp));
      else if (begun.type === 'invalid') setProblems({ [begun.place]: begun.problem });
      else await control.report(refusedStepNotice(id, begun));
      return;
    }
    if (step === 'review' || step === 'arrivals') {
      const result = await invokeAdmin('switchOn', { id: setUp.id, pinPanel: form.get('pinPanel') !== null });
      if (result.type === 'invalid') setProblems({ [result.place]: result.problem });
      else if (result.type === 'on') {
        move({ setUp, step: 'arrivals', isChanging: false });
        await control.report(switchedOnNotice(setUp.id, result));
      } else await control.report(refusedStepNotice(setUp.id, result));
      return;
    }
    const entered = readStep(step, form, setUp);
    if (entered.type === 'invalid') {
      setProblems(entered.problems);
      return;
    }
    const saved = await invokeAdmin('saveSetUp', { id: setUp.id, change: entered.change });
    if (saved.type === 'set-up') move(placeAfter(at, saved.setUp));
    else if (saved.type === 'invalid') setProblems({ [saved.place]: saved.problem });
    else await control.report(refusedStepNotice(setUp.id, saved));
  };
  const onNext = (form: FormData): void => {
    setIsBusy(true);
    save(form)
      .catch((error: unknown) => control.report(failedNotice(words.notSaved, error)))
      .finally(() => {
        setIsBusy(false);
      });
  };

  if (step === 'arrivals' && setUp !== null)
    return (
      <ArrivalsStep
        connectionId={setUp.id}
        program={setUp.program}
        source={site.setUpSource}
        control={control}
      />
    );
  const before = isChanging ? 'review' : stepBefore(step);
  return (
    <StepFrame
      key={step}
      step={step}
      problems={problems}
      isBusy={isBusy}
      takesFocus={hasMoved}
      nextLabel={isChanging ? words.saveAndGoBack : (nextLabels[step] ?? words.continue)}
      busyLabel={step === 'review' ? words.switchingOn : words.saving}
      onNext={onNext}
      onLeave={setUp === null && site.connections.length + site.setUps.length === 0 ? null : onLeave}
      leaveLabel={setUp === null ? words.cancel : words.finishLater}
      onBack={
        before === null
          ? null
          : () => {
              move(setUp === null ? start : { setUp, step: before, isChanging: false });
            }
      }
    >
      <StepContent
        at={at}
        site={site}
        control={control}
        problems={problems}
        onChange={(changed) => {
          move({ setUp, step: changed, isChanging: true });
        }}
      />
    </StepFrame>
  );
}
