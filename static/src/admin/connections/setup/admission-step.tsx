import type { ReactElement } from 'react';
import type { SetUpView } from '../../../../../src/contract/connections';
import type { SourceView } from '../../../../../src/contract/sources';
import { CheckField } from '../../../ui/check-field';
import { SelectField } from '../../form/select-field';
import { createOnOptions, minSeverityOptions } from '../settings/settings-options';

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
      <p>Other submissions are stored and get an issue once they qualify.</p>
      <SelectField
        name="createOn"
        label="Create an issue at"
        hint="The state a submission must reach. Submissions in a later state get an issue too."
        problem={undefined}
        options={createOnOptions(source)}
        defaultValue={createOn}
      />
      <SelectField
        name="minSeverity"
        label="Minimum severity"
        hint="Submissions below it get an issue once they are rated higher."
        problem={undefined}
        options={minSeverityOptions}
        defaultValue={minSeverity ?? ''}
      />
      <CheckField name="wantDuplicates" label="Create issues for duplicates too" isChecked={wantDuplicates} />
    </>
  );
}
