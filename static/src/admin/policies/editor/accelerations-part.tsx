import type { ReactElement } from 'react';
import { spokenName } from '../../../../../src/wording/clock-names';
import { accelerationExample } from '../../../../../src/wording/example-sentence';
import { FormRow } from '../../../ui/form-row';
import { FormField } from '../../form/form-field';
import { SelectField, type Option } from '../../form/select-field';
import { newAcceleration, type AccelerationForm } from './acceleration-form';
import { OwnPart } from './own-part';
import { OwnParts } from './own-parts';
import type { PolicyForm } from './policy-form';
import type { Examples } from './use-examples';
import { accelerationsPartWords as words } from './words';

const countedFrom: readonly Option<AccelerationForm['from']>[] = [
  { value: 'flag', name: words.whenFlagWasSet },
  { value: 'base', name: words.startOfFixClock },
];

function AccelerationFields({
  acceleration,
  index,
  calendar,
  problems,
  examples,
  flags,
  onChange,
  onRemove,
}: {
  readonly acceleration: AccelerationForm;
  readonly index: number;
  readonly calendar: PolicyForm['calendar'];
  readonly problems: Readonly<Record<string, string>>;
  readonly examples: Examples;
  readonly flags: readonly string[];
  readonly onChange: (changes: Partial<AccelerationForm>) => void;
  readonly onRemove: () => void;
}): ReactElement {
  const { when, from, targets, isNew } = acceleration;
  const field = `accelerations.${index}`;
  const title = when.trim() === '' ? words.flag(index + 1) : words.flagCalled(spokenName(when.trim()));
  return (
    <OwnPart
      title={title}
      targets={{
        name: words.fixWhile,
        field: `${field}.targets`,
        targets,
        onChange: (changed) => {
          onChange({ targets: changed });
        },
      }}
      calendar={calendar}
      problems={problems}
      examples={examples}
      sentence={(known) => accelerationExample(known, index)}
      onRemove={onRemove}
    >
      <FormRow>
        <FormField
          name={`${field}.when`}
          label={words.nameOfFlag}
          hint={words.nameOfFlagHint}
          problem={problems[`${field}.when`]}
          takesFocus={isNew}
          suggestions={flags}
          value={when}
          onChange={(name) => {
            onChange({ when: name });
          }}
        />
        <SelectField
          name={`${field}.from`}
          label={words.targetsCount}
          hint={words.targetsCountHint}
          problem={problems[`${field}.from`]}
          options={countedFrom}
          value={from}
          onChange={(chosen) => {
            onChange({ from: chosen });
          }}
        />
      </FormRow>
    </OwnPart>
  );
}

/** The flags that bring the date of the fix forward. */
export function AccelerationsPart({
  form: { accelerations, calendar },
  problems,
  examples,
  flags,
  update,
}: {
  readonly form: PolicyForm;
  readonly problems: Readonly<Record<string, string>>;
  readonly examples: Examples;
  /** Names of flags that the policies of the site mention, as suggestions. */
  readonly flags: readonly string[];
  readonly update: (changes: Partial<PolicyForm>) => void;
}): ReactElement {
  return (
    <OwnParts
      title={words.flagsThatBringDate}
      about={words.forBugsThatCannot}
      addLabel={words.addFlag}
      parts={accelerations}
      make={newAcceleration}
      draw={(acceleration, index, control) => (
        <AccelerationFields
          key={acceleration.key}
          acceleration={acceleration}
          index={index}
          calendar={calendar}
          problems={problems}
          examples={examples}
          flags={flags}
          {...control}
        />
      )}
      onChange={(changed) => {
        update({ accelerations: changed });
      }}
    />
  );
}
