import type { ReactElement } from 'react';
import { clockName } from '../../../../../src/wording/clock-names';
import { ownClockExample } from '../../../../../src/wording/example-sentence';
import { FormRow } from '../../../ui/form-row';
import { FormField } from '../../form/form-field';
import { StartFields, StopFields, type OwnClockProps } from './own-clock-fields';
import { newOwnClock, type OwnClockForm } from './own-clock-form';
import { OwnPart } from './own-part';
import { OwnParts } from './own-parts';
import type { PolicyForm } from './policy-form';
import type { Examples } from './use-examples';
import { ownClocksPartWords as words } from './words';

function OwnClock({
  title,
  calendar,
  examples,
  onRemove,
  ...props
}: OwnClockProps & {
  readonly title: string;
  readonly calendar: PolicyForm['calendar'];
  readonly examples: Examples;
  readonly onRemove: () => void;
}): ReactElement {
  const { clock, field, problems, onChange } = props;
  return (
    <OwnPart
      title={title}
      targets={{
        name: title,
        field: `${field}.targets`,
        targets: clock.targets,
        onChange: (targets) => {
          onChange({ targets });
        },
      }}
      calendar={calendar}
      problems={problems}
      examples={examples}
      sentence={(known) => ownClockExample(known, clock.name.trim())}
      onRemove={onRemove}
    >
      <FormRow>
        <FormField
          name={`${field}.name`}
          label={words.nameOfClock}
          hint={words.nameOfClockHint}
          problem={problems[`${field}.name`]}
          takesFocus={clock.isNew}
          value={clock.name}
          onChange={(name) => {
            onChange({ name });
          }}
        />
        <FormField
          name={`${field}.label`}
          label={words.label}
          hint={words.labelHint}
          problem={problems[`${field}.label`]}
          isRequired={false}
          value={clock.label}
          onChange={(label) => {
            onChange({ label });
          }}
        />
      </FormRow>
      <StartFields {...props} />
      <StopFields {...props} />
    </OwnPart>
  );
}

function titleOf({ name, label }: OwnClockForm, index: number): string {
  if (label.trim() !== '') return label.trim();
  return name.trim() === '' ? words.clock(index + 1) : clockName(name.trim());
}

/** The clocks that a policy has beside fix, triage and first response. */
export function OwnClocksPart({
  form: { clocks, calendar },
  problems,
  examples,
  milestones,
  update,
}: {
  readonly form: PolicyForm;
  readonly problems: Readonly<Record<string, string>>;
  readonly examples: Examples;
  readonly milestones: readonly string[];
  readonly update: (changes: Partial<PolicyForm>) => void;
}): ReactElement {
  return (
    <OwnParts
      title={words.moreClocks}
      about={words.forOtherPromisesSuch}
      addLabel={words.addClock}
      parts={clocks}
      make={newOwnClock}
      draw={(clock, index, control) => (
        <OwnClock
          key={clock.key}
          title={titleOf(clock, index)}
          clock={clock}
          field={`clocks.${index}`}
          calendar={calendar}
          problems={problems}
          examples={examples}
          milestones={milestones}
          {...control}
        />
      )}
      onChange={(changed) => {
        update({ clocks: changed });
      }}
    />
  );
}
