import Heading from '@atlaskit/heading';
import { useId, useState, type ReactElement } from 'react';
import { countText, numberText } from '../../../../src/wording/figures';
import { Button } from '../../ui/button';
import { FormRow } from '../../ui/form-row';
import { NoticeArea } from '../../ui/notice-area';
import { Progress } from '../../ui/progress';
import { CheckField } from '../../ui/check-field';
import { enteredPeriod } from '../form/entered-period';
import { FieldGroup } from '../form/field-group';
import { FormField } from '../form/form-field';
import { InputForm } from '../form/input-form';
import { useExport } from './use-export';

/** Exports the evidence of a period as one file. */
export function ExportSection(): ReactElement {
  const headingId = useId();
  const { isBusy, progress, notice, canContinue, start, proceed, stop } = useExport();
  const [problems, setProblems] = useState<{ readonly to: string } | null>(null);
  const plain = { hint: '', problem: undefined, isRequired: false };
  return (
    <section className="card part" aria-labelledby={headingId}>
      <Heading as="h2" size="medium" id={headingId}>
        Evidence
      </Heading>
      <p>
        One file with every case that was open or due in a period: its policy, its timeline, what moved its
        date, and what the app showed. Anybody can compute it again with <code>npm run verify</code>. Your
        browser puts the file together; the app stores its digest in the admin log and nothing else.
      </p>
      <InputForm
        className="part"
        aria-label="Export evidence"
        problems={problems}
        isBusy={isBusy}
        onSend={(form) => {
          const period = enteredPeriod(form);
          const isReversed = period.from !== null && period.to !== null && period.to < period.from;
          setProblems(isReversed ? { to: 'This day is before the first one. Choose a later day.' } : null);
          if (isReversed) return;
          const options = { withTitles: form.has('titles'), withNames: form.has('names') };
          start({ period, options });
        }}
      >
        <FormRow>
          <FormField {...plain} name="from" label="From (UTC)" type="date" />
          <FormField {...plain} name="to" label="To (UTC)" type="date" problem={problems?.to} />
        </FormRow>
        <FieldGroup title="Also in the file">
          <CheckField name="titles" label="Titles of reports" isChecked={false} />
          <CheckField
            name="names"
            label="Names"
            hint="of researchers, and of people beside their account ids"
            isChecked={false}
          />
        </FieldGroup>
        <div className="buttons">
          <Button
            type="submit"
            label={canContinue ? 'Start over' : 'Export evidence'}
            busyLabel="Exporting…"
            isBusy={isBusy}
          />
          {isBusy && <Button label="Stop" look="subtle" onClick={stop} />}
          {canContinue && <Button label="Continue" onClick={proceed} />}
        </div>
      </InputForm>
      {isBusy && progress !== null && (
        <Progress
          label="Export"
          part={null}
          text={`${countText(progress.looked, 'case')} read, ${numberText(progress.cases)} in the file.`}
        />
      )}
      <NoticeArea notice={notice} />
    </section>
  );
}
