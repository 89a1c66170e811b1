import { useEffect, useState, type FormEvent, type ReactElement } from 'react';
import type { ImportRequest } from '../../../../src/domain/reconcile/import-job';
import type { SourceView } from '../../../../src/contract/sources';
import { stateChoices } from '../../../../src/wording/import-words';
import { Button } from '../../ui/button';
import { ProblemCount } from '../../ui/problem-count';
import { CheckField } from '../../ui/check-field';
import { EditedFields } from '../../ui/edited-fields';
import { FieldGroup } from '../form/field-group';
import { FormField } from '../form/form-field';
import { useProblemFocus } from '../page/use-problem-focus';
import { readImport, type ImportProblems } from './read-import';
import { importFormWords as words } from './words';

/** Selects what to import. The dry run comes first: this form creates nothing. */
export function ImportForm({
  connectionId,
  source,
  problems,
  isBusy,
  takesFocus,
  onCount,
  onCancel,
}: {
  readonly connectionId: string;
  readonly source: SourceView;
  /** The server's problems. */
  readonly problems: ImportProblems;
  readonly isBusy: boolean;
  readonly takesFocus: boolean;
  readonly onCount: (request: ImportRequest) => void;
  readonly onCancel?: () => void;
}): ReactElement {
  const choices = stateChoices(source.words);
  const [entered, setEntered] = useState<ImportProblems>({});
  const shown = Object.keys(entered).length > 0 ? entered : problems;
  const form = useProblemFocus(shown);
  useEffect(() => {
    if (takesFocus) form.current?.querySelector('input')?.focus();
  }, [takesFocus, form]);
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (isBusy) return;
    const result = readImport(new FormData(event.currentTarget), choices.length);
    setEntered(result.type === 'invalid' ? result.problems : {});
    if (result.type === 'request') onCount(result.request);
  };
  return (
    <form
      ref={form}
      className="part import-form"
      noValidate
      autoComplete="off"
      aria-label={words.importInto(connectionId)}
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isBusy) onCancel?.();
      }}
    >
      <EditedFields answer={shown}>
        <p>{words.importsSubmissions}</p>
        <FieldGroup title={words.states} problem={shown.states}>
          <div className="states">
            {choices.map(({ state, name, hint }) => (
              <CheckField
                key={state}
                name="states"
                value={state}
                label={name}
                hint={hint}
                isChecked={source.createOn.includes(state)}
                isInvalid={shown.states !== undefined}
              />
            ))}
          </div>
        </FieldGroup>
        <FieldGroup title={words.submissionDates}>
          <div className="days">
            <FormField
              type="date"
              name="submittedFrom"
              label={words.submittedFrom}
              hint={words.submittedFromHint}
              problem={shown.submittedFrom}
              isRequired={false}
            />
            <FormField
              type="date"
              name="submittedTo"
              label={words.submittedTo}
              hint={words.submittedToHint}
              problem={shown.submittedTo}
              isRequired={false}
            />
          </div>
        </FieldGroup>
        <div className="buttons">
          <Button
            type="submit"
            look="primary"
            label={words.countFirst}
            busyLabel={words.starting}
            isBusy={isBusy}
          />
          {onCancel !== undefined && <Button label={words.cancel} isBusy={isBusy} onClick={onCancel} />}
          <ProblemCount outcome={words.nothingWasCounted} names={Object.keys(shown)} />
        </div>
      </EditedFields>
    </form>
  );
}
