import Heading from '@atlaskit/heading';
import {
  useEffect,
  useId,
  useRef,
  type FormEvent,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import type { ExplanationStep } from '../../../src/domain/sla/clock';
import { Button } from '../ui/button';
import { EditedFields } from '../ui/edited-fields';
import { NoticeArea } from '../ui/notice-area';
import { ConfirmStep } from './confirm-step';
import type { Decision, Problems } from './decision';
import type { PanelControl } from './panel-control';
import { useDecision } from './use-decision';
import { formWords } from './words/form-words';
import './decision-form.css';

const FIELDS = 'input, select, textarea, button';

/** A form whose effect on the date is shown before the confirmation. Escape goes back a step. */
export function DecisionForm<T>({
  title,
  intro,
  decision,
  timeZone,
  isByHand,
  known,
  isImmediate = false,
  control,
  close,
  children,
}: {
  readonly title: string;
  readonly intro: string;
  readonly decision: Decision<T>;
  /** Time zone of the preview. */
  readonly timeZone: string;
  /** True if a person started the clock of an issue without a source. */
  readonly isByHand: boolean;
  /** Steps that explain the present date: the preview shows only what is new. */
  readonly known: readonly ExplanationStep[];
  /** True without fields: the preview is asked for at once. */
  readonly isImmediate?: boolean;
  readonly control: PanelControl;
  readonly close: () => void;
  readonly children: (problems: Problems) => ReactNode;
}): ReactElement {
  const headingId = useId();
  const form = useRef<HTMLFormElement>(null);
  const { step, isBusy, ask, confirm, goBack } = useDecision(decision, control, close);

  const hasAsked = useRef(false);
  useEffect(() => {
    if (!isImmediate || hasAsked.current) return;
    hasAsked.current = true;
    void ask(new FormData());
  }, [isImmediate, ask]);
  useEffect(() => {
    // Notices and the confirmation take the focus themselves.
    if (step.type === 'confirming' || step.notice !== null) return;
    const invalid = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (invalid ?? form.current?.querySelector<HTMLElement>(FIELDS))?.focus();
  }, [step]);

  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!isBusy) void ask(new FormData(event.currentTarget));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || isBusy) return;
    event.stopPropagation();
    if (step.type === 'confirming' && !isImmediate) goBack();
    else close();
  };

  return (
    <section className="decision" aria-labelledby={headingId} onKeyDown={onKeyDown}>
      <Heading as="h2" size="xsmall" id={headingId}>
        {title}
      </Heading>
      <NoticeArea notice={step.notice} />
      <p role="status" className="visually-hidden">
        {isBusy && formWords.asking}
      </p>
      <form ref={form} hidden={step.type === 'confirming'} noValidate autoComplete="off" onSubmit={onSubmit}>
        <p>{intro}</p>
        <EditedFields answer={step}>{children(step.type === 'filling' ? step.problems : {})}</EditedFields>
        <div className="decision-buttons">
          <Button
            type="submit"
            look="primary"
            label={formWords.preview}
            busyLabel={formWords.previewing}
            isBusy={isBusy}
          />
          <Button label={formWords.cancel} isBusy={isBusy} onClick={close} />
        </div>
      </form>
      {step.type === 'confirming' && (
        <ConfirmStep
          dates={step.dates}
          note={decision.noteOf(step.input)}
          hasNotice={step.notice !== null}
          timeZone={timeZone}
          isByHand={isByHand}
          known={known}
          confirmLabel={isImmediate ? title : formWords.confirm}
          isBusy={isBusy}
          onConfirm={() => void confirm()}
          onBack={isImmediate ? null : goBack}
          onCancel={close}
        />
      )}
    </section>
  );
}
