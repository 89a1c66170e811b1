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
    void run(`The finding could not be entered at “${connectionId}”.`, async () => {
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
      aria-label={`Finding at ${connectionId}`}
      problems={problems}
      isBusy={isBusy}
      onSend={enter}
    >
      {problems['connectionId'] !== undefined && <p className="problem">{problems['connectionId']}</p>}
      <FormField
        name="id"
        label="Finding id"
        hint="Its id where it came from, such as AMS-123. An id that was entered before changes that finding."
        problem={problems['id']}
      />
      <FormField
        name="title"
        label="Title"
        hint="Becomes the summary of the issue."
        problem={problems['title']}
      />
      <SelectField
        name="severity"
        label="Severity"
        hint="As the finding’s source rates it."
        problem={problems['severity']}
        options={ratingOptions}
        defaultValue="high"
      />
      <FormField
        name="receivedAt"
        type="datetime-local"
        label="Received"
        hint="When you received it, in your time zone. The clock counts from then."
        problem={problems['receivedAt']}
      />
      <FormField
        name="dueDate"
        type="date"
        isRequired={false}
        label="Due date (optional)"
        hint="The date that was set for the fix. If empty, the policy computes it. A date that was entered stays until you enter another one."
        problem={problems['dueDate']}
      />
      <SelectField
        name="state"
        label="State"
        hint="Fixed and closed stop the clock."
        problem={problems['state']}
        options={stateOptions}
        defaultValue="accepted"
      />
      <FormField
        name="link"
        isRequired={false}
        label="Link (optional)"
        hint="Where people read it; begins with http:// or https://."
        problem={problems['link']}
      />
      <FormField
        name="labels"
        label="Labels (optional)"
        hint="With commas between them. Rules of the connection can choose policy and project by them."
        isRequired={false}
        problem={problems['labels']}
      />
      <FormField
        name="components"
        label="Components (optional)"
        hint="The parts of your products that it concerns, with commas between them. Rules can choose by them too."
        isRequired={false}
        problem={problems['components']}
      />
      <div className="buttons">
        <Button type="submit" look="primary" label="Enter finding" busyLabel="Entering…" isBusy={isBusy} />
        <ProblemCount outcome="Nothing was entered." count={Object.keys(problems).length} />
      </div>
    </InputForm>
  );
}
