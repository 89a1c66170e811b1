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
import { exportSectionWords as words } from './words';

/** Exports the evidence of a period as one file. */
export function ExportSection({
  onStart,
}: {
  /** Called when an export begins or goes on. */
  readonly onStart: () => void;
}): ReactElement {
  const headingId = useId();
  const { isBusy, progress, notice, canContinue, start, proceed, stop } = useExport();
  const [problems, setProblems] = useState<{ readonly to: string } | null>(null);
  const plain = { hint: '', problem: undefined, isRequired: false };
  return (
    <section className="card part" aria-labelledby={headingId}>
      <Heading as="h2" size="medium" id={headingId}>
        {words.evidence}
      </Heading>
      <p>
        {words.oneFileWithEvery} <code>npm run verify</code>
        {words.yourBrowserPutsFile}
      </p>
      <InputForm
        className="part"
        aria-label={words.exportEvidence}
        problems={problems}
        isBusy={isBusy}
        onSend={(form) => {
          const period = enteredPeriod(form);
          const isReversed = period.from !== null && period.to !== null && period.to < period.from;
          setProblems(isReversed ? { to: words.thisDayIsBefore } : null);
          if (isReversed) return;
          const options = { withTitles: form.has('titles'), withNames: form.has('names') };
          onStart();
          start({ period, options });
        }}
      >
        <FormRow>
          <FormField {...plain} name="from" label={words.fromUtc} type="date" />
          <FormField {...plain} name="to" label={words.toUtc} type="date" problem={problems?.to} />
        </FormRow>
        <FieldGroup title={words.alsoInFile}>
          <CheckField name="titles" label={words.titlesOfReports} isChecked={false} />
          <CheckField
            name="names"
            label={words.names}
            hint="of researchers, and of people beside their account ids"
            isChecked={false}
          />
        </FieldGroup>
        <div className="buttons">
          <Button
            type="submit"
            label={canContinue ? words.startOver : words.exportEvidence}
            busyLabel={words.exporting}
            isBusy={isBusy}
          />
          {isBusy && <Button label={words.stop} look="subtle" onClick={stop} />}
          {canContinue && (
            <Button
              label={words.continue}
              onClick={() => {
                onStart();
                proceed();
              }}
            />
          )}
        </div>
      </InputForm>
      {isBusy && progress !== null && (
        <Progress
          label={words.export}
          part={null}
          text={words.readInFile(countText(progress.looked, 'case'), numberText(progress.cases))}
        />
      )}
      <NoticeArea notice={notice} />
    </section>
  );
}
