import type { ReactElement } from 'react';
import type { SetUpView } from '../../../../../src/contract/connections';
import type { SourceView } from '../../../../../src/contract/sources';
import { CheckField } from '../../../ui/check-field';
import { SelectField } from '../../form/select-field';
import { createOnOptions, minSeverityOptions } from '../settings/settings-options';
import { admissionStepWords as words } from './words';

/** The rules for which submissions become issues. */
export function AdmissionStep({
  setUp: { createOn, minSeverity, wantDuplicates },
  source,
}: {
  readonly setUp: SetUpView;
  readonly source: SourceView;
}): ReactElement {
  return (
    <>
      <p>{words.otherSubmissionsAreStored}</p>
      <SelectField
        name="createOn"
        label={words.createIssue}
        hint={words.createIssueHint}
        problem={undefined}
        options={createOnOptions(source)}
        defaultValue={createOn}
      />
      <SelectField
        name="minSeverity"
        label={words.minimumSeverity}
        hint={words.minimumSeverityHint}
        problem={undefined}
        options={minSeverityOptions}
        defaultValue={minSeverity ?? ''}
      />
      <CheckField name="wantDuplicates" label={words.createIssuesForDuplicates} isChecked={wantDuplicates} />
    </>
  );
}
