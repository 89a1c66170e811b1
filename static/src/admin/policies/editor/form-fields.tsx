import type { ReactElement } from 'react';
import { clockName, targetNames } from '../../../../../src/wording/clock-names';
import { FieldGroup } from '../../form/field-group';
import { PlaceLink } from '../../page/place-link';
import { CalendarFields } from './calendar-fields';
import { FormField } from '../../form/form-field';
import { AccelerationsPart } from './accelerations-part';
import { ExampleDatesPart } from './example-dates-part';
import { OwnClocksPart } from './own-clocks-part';
import { toDocument } from './policy-document';
import type { PolicyForm } from './policy-form';
import { RuleFields } from './rule-fields';
import { TargetsTable } from './targets-table';
import { useExamples } from './use-examples';
import { ZoneField } from './zone-field';
import { formFieldsWords as words } from './words';

/** Every rule of a policy as a field. */
export function FormFields({
  form,
  problems,
  isNew,
  thisYear,
  milestones,
  flags,
  update,
}: {
  readonly form: PolicyForm;
  readonly problems: Readonly<Record<string, string>>;
  /** The id of an existing policy cannot change. */
  readonly isNew: boolean;
  readonly thisYear: number;
  /** Names of milestones that sources report. */
  readonly milestones: readonly string[];
  /** Names of flags that the policies of the site mention. */
  readonly flags: readonly string[];
  readonly update: (changes: Partial<PolicyForm>) => void;
}): ReactElement {
  const examples = useExamples(JSON.stringify(toDocument(form)));
  /** Props of a text field: its name, problem and value. */
  const text = (
    name: 'id' | 'name' | 'sourceUrl' | 'inForceFrom',
  ): {
    readonly name: string;
    readonly problem: string | undefined;
    readonly value: string;
    readonly onChange: (value: string) => void;
  } => ({
    name,
    problem: problems[name],
    value: form[name],
    onChange: (value) => {
      update({ [name]: value });
    },
  });
  return (
    <>
      <FieldGroup title={words.policy}>
        <FormField {...text('name')} label={words.name} hint={words.nameHint} />
        {isNew && <FormField {...text('id')} label={words.id} hint={words.idHint} />}
        <FormField
          {...text('sourceUrl')}
          label={words.publishedAt}
          hint={words.publishedAtHint}
          isRequired={false}
        />
        <FormField
          {...text('inForceFrom')}
          type="date"
          label={words.inForce}
          hint={words.inForceHint}
          isRequired={false}
        />
        <ZoneField
          name="timeZone"
          label={words.timeZoneOfDue}
          hint={words.timeZoneOfDueHint}
          problem={problems['timeZone']}
          value={form.timeZone}
          onChange={(timeZone) => {
            update({ timeZone });
          }}
        />
      </FieldGroup>
      <FieldGroup title={words.targets}>
        <p className="small subtle">{words.timeForEachSeverity}</p>
        <TargetsTable
          label={words.targets}
          columns={targetNames.map((target) => ({
            name: clockName(target),
            field: `targets.${target}`,
            targets: form.targets[target],
            onChange: (targets) => {
              update({ targets: { ...form.targets, [target]: targets } });
            },
          }))}
          calendar={form.calendar}
          problems={problems}
        />
        <ExampleDatesPart examples={examples} clockBase={form.clockBase} />
      </FieldGroup>
      <CalendarFields form={form} problems={problems} thisYear={thisYear} update={update} />
      <RuleFields form={form} problems={problems} milestones={milestones} update={update} />
      <OwnClocksPart
        form={form}
        problems={problems}
        examples={examples}
        milestones={milestones}
        update={update}
      />
      <AccelerationsPart form={form} problems={problems} examples={examples} flags={flags} update={update} />
      <p className="small subtle">
        {words.approversOfExtensions} <PlaceLink to="connections">{words.eachConnection}</PlaceLink>{' '}
        {words.hasItsOwnApprovers}
      </p>
    </>
  );
}
