import { useState, type ReactElement } from 'react';
import { invokeAdmin } from '../../bridge/invoke';
import { Button } from '../../ui/button';
import { ProblemCount } from '../../ui/problem-count';
import { FormField } from '../form/form-field';
import { SelectField } from '../form/select-field';
import type { PageControl } from '../page/page-control';
import { InputForm } from '../form/input-form';
import { useReported } from '../page/use-reported';
import { enteredNotice } from './finding-notice';
import { ratingOptions, stateOptions } from './finding-options';
import { readFinding } from './read-finding';
import { findingFormWords as words } from './words';

/** Enters a finding without a webhook, or changes one by its id. */
export function FindingForm({
  connectionId,
  control,
}: {
  readonly connectionId: string;
  readonly control: PageControl;
}): ReactElement {
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const { isBusy, run } = useReported(control.report);
  const enter = (entered: FormData, form: HTMLFormElement): void => {
    const finding = readFinding(connectionId, entered);
    void run(words.notEntered(connectionId), async () => {
      const result = await invokeAdmin('enterFinding', finding);
      setProblems(result.type === 'invalid' ? result.problems : {});
      if (result.type === 'invalid') return null;
      if (result.type === 'queued') form.reset();
      return enteredNotice(connectionId, result);
    });
  };
  return (
    <InputForm
      className="part"
      aria-label={words.findingAt(connectionId)}
      problems={problems}
      isBusy={isBusy}
      onSend={enter}
    >
      {problems['connectionId'] !== undefined && <p className="problem">{problems['connectionId']}</p>}
      <FormField name="id" label={words.findingId} hint={words.findingIdHint} problem={problems['id']} />
      <FormField name="title" label={words.title} hint={words.titleHint} problem={problems['title']} />
      <SelectField
        name="severity"
        label={words.severity}
        hint={words.severityHint}
        problem={problems['severity']}
        options={ratingOptions}
        defaultValue="high"
      />
      <FormField
        name="receivedAt"
        type="datetime-local"
        label={words.received}
        hint={words.receivedHint}
        problem={problems['receivedAt']}
      />
      <FormField
        name="dueDate"
        type="date"
        isRequired={false}
        label={words.dueDateOptional}
        hint={words.dueDateOptionalHint}
        problem={problems['dueDate']}
      />
      <SelectField
        name="state"
        label={words.state}
        hint={words.stateHint}
        problem={problems['state']}
        options={stateOptions}
        defaultValue="accepted"
      />
      <FormField
        name="link"
        isRequired={false}
        label={words.linkOptional}
        hint={words.linkOptionalHint}
        problem={problems['link']}
      />
      <FormField
        name="labels"
        label={words.labelsOptional}
        hint={words.labelsOptionalHint}
        isRequired={false}
        problem={problems['labels']}
      />
      <FormField
        name="components"
        label={words.componentsOptional}
        hint={words.componentsOptionalHint}
        isRequired={false}
        problem={problems['components']}
      />
      <div className="buttons">
        <Button
          type="submit"
          look="primary"
          label={words.enterFinding}
          busyLabel={words.entering}
          isBusy={isBusy}
        />
        <ProblemCount outcome={words.nothingWasEntered} names={Object.keys(problems)} />
      </div>
    </InputForm>
  );
}
