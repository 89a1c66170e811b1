import type { ReactElement } from 'react';
import type { AgreementField, AgreementMode } from '../../../../src/domain/mapping/agreement-setting';
import { SelectField } from '../form/select-field';
import type { AgreementPart } from './agreement-draft';
import { modeFieldWords as words } from './words';

const options = (['off', 'propose', 'automatic'] as const satisfies readonly AgreementMode[]).map(
  (value) => ({
    value,
    name: words.modes[value],
  }),
);

/** Whether changes of a field are sent. */
export function ModeField({
  field,
  part: { draft, change },
}: {
  readonly field: AgreementField;
  readonly part: AgreementPart;
}): ReactElement {
  const { label, hint } = words.fields[field];
  return (
    <SelectField
      name={`agreement.modes.${field}`}
      label={label}
      hint={hint}
      problem={undefined}
      isRequired={false}
      options={options}
      value={draft.modes[field]}
      onChange={(mode) => {
        change({ modes: { ...draft.modes, [field]: mode } });
      }}
    />
  );
}
