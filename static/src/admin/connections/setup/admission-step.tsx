import type { ReactElement } from 'react';
import type { SetUpView } from '../../../../../src/contract/connections';
import { CheckField } from '../../form/check-field';
import { SelectField } from '../../form/select-field';
import { createOnOptions, minSeverityOptions } from '../settings-options';

/** Which submissions become issues. */
export function AdmissionStep({
  setUp: { createOn, minSeverity, wantDuplicates },
}: {
  readonly setUp: SetUpView;
}): ReactElement {
  return (
    <>
      <p>
        What does not qualify gets no issue yet. It is kept all the same, so that it gets one as soon as it
        does.
      </p>
      <SelectField
        name="createOn"
        label="Make an issue from"
        hint="The Bugcrowd state that a submission has to reach. One that is further on gets an issue too."
        problem={undefined}
        options={createOnOptions}
        defaultValue={createOn}
      />
      <SelectField
        name="minSeverity"
        label="Minimum severity"
        hint="Submissions below it get no issue until they are rated higher."
        problem={undefined}
        options={minSeverityOptions}
        defaultValue={minSeverity ?? ''}
      />
      <CheckField name="wantDuplicates" label="Make issues of duplicates too" isChecked={wantDuplicates} />
    </>
  );
}
