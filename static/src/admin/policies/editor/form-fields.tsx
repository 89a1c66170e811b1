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
      <FieldGroup title="The policy">
        <FormField {...text('name')} label="Name" hint="As shown on issues." />
        {isNew && (
          <FormField
            {...text('id')}
            label="Id"
            hint="Small letters, digits and hyphens. It can never change: cases refer to it."
          />
        )}
        <FormField
          {...text('sourceUrl')}
          label="Published at"
          hint="The web address of the written policy, if any. Shown as a link."
          isRequired={false}
        />
        <FormField
          {...text('inForceFrom')}
          type="date"
          label="In force from"
          hint="For information; it does not move any date."
          isRequired={false}
        />
        <ZoneField
          name="timeZone"
          label="Time zone of due dates"
          hint="A deadline falls on a day of this zone, which becomes the due date in Jira."
          problem={problems['timeZone']}
          value={form.timeZone}
          onChange={(timeZone) => {
            update({ timeZone });
          }}
        />
      </FieldGroup>
      <FieldGroup title="Targets">
        <p className="small subtle">
          The time for each severity. “No target” means no date, which is not the same as 0 days. Only the fix
          target sets the issue’s due date; the other two are shown on the panel. The last row counts until a
          severity is known.
        </p>
        <TargetsTable
          label="Targets"
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
        Approvers of extensions are not part of a policy:{' '}
        <PlaceLink to="connections">each connection</PlaceLink> has its own approvers.
      </p>
    </>
  );
}
